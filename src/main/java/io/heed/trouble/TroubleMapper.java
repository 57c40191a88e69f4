package io.heed.trouble;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables {@code trouble} and {@code trouble_lease}. */
@Mapper
interface TroubleMapper {

    /** Writes the finding unless it is in trouble already. */
    void insert(@Param("finding") Finding finding, @Param("owner") String owner, @Param("now") Instant now);

    /** What is not settled of these kinds, the oldest first. */
    List<Trouble> unsettled(@Param("kinds") Collection<TroubleKind> kinds);

    /** What is not settled and concerns this person or these teams, the oldest first. */
    List<Trouble> unsettledOf(
            @Param("owner") String owner, @Param("teams") Collection<String> teams, @Param("limit") int limit);

    /** What is not settled, the oldest first. */
    List<Trouble> oldest(int limit);

    Trouble find(long id);

    int settle(@Param("id") long id, @Param("mended") boolean mended, @Param("now") Instant now);

    int owner(@Param("id") long id, @Param("version") int version, @Param("owner") String owner);

    /** Takes the lease unless another node has it, or it was all done after {@code notSince}; 1 when taken. */
    int lease(@Param("now") Instant now, @Param("until") Instant until, @Param("notSince") Instant notSince);

    void release(@Param("until") Instant until, @Param("now") Instant now);
}
