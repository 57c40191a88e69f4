package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What everybody may read of ideas, and who wants the same. */
@Mapper
interface PublicIdeaMapper {

    IdeaNotice find(CaseNumber idea);

    void save(IdeaNotice notice);

    /** Of those shown, what many want first. */
    List<PublicIdea> shown(
            @Param("states") List<IdeaState> states,
            @Param("voter") String voter,
            @Param("limit") int limit,
            @Param("offset") int offset);

    int countShown(@Param("states") List<IdeaState> states);

    /** Once for each voter; 0 when it was said before. */
    int vote(@Param("idea") CaseNumber idea, @Param("voter") String voter, @Param("at") Instant at);
}
