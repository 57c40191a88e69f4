package io.heed.complaint;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What customers wrote on the cases of a team. */
@Mapper
interface TeamVoiceMapper {

    List<TeamVoices.Voice> voices(
            @Param("team") String team,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("limit") int limit);

    int count(@Param("team") String team, @Param("from") Instant from, @Param("to") Instant to);
}
