package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of events after which customers may be asked. */
@Mapper
interface SurveyOccasionMapper {

    /** Adds it; 0 when it is known. */
    int insert(SurveyOccasion occasion);

    /** Keys of those that nobody has looked at, the oldest first. */
    List<String> waiting(@Param("now") Instant now, @Param("limit") int limit);

    /** The event, locked; null when another node has it or it was taken before. */
    SurveyOccasion lock(String key);

    void taken(@Param("key") String key, @Param("at") Instant at, @Param("survey") CaseNumber survey);
}
