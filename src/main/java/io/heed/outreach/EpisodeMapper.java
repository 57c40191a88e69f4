package io.heed.outreach;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of episodes. */
@Mapper
interface EpisodeMapper {

    /** A row for the matter, unless there is one. */
    void add(@Param("source") String source, @Param("matter") String matter);

    /** What was heard last; others wait until this transaction ends. */
    Episodes.Last lock(@Param("source") String source, @Param("matter") String matter);

    void heard(
            @Param("source") String source,
            @Param("matter") String matter,
            @Param("subject") String subject,
            @Param("beganAt") Instant beganAt,
            @Param("at") Instant at,
            @Param("goesOn") boolean goesOn);

    List<Episodes.Episode> open(@Param("source") String source);
}
