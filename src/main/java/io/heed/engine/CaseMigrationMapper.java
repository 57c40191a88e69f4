package io.heed.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Running cases in the engine's tables, and {@code case_move}. */
@Mapper
interface CaseMigrationMapper {

    List<Row> runs(@Param("definitionId") String definitionId, @Param("after") String after, @Param("most") int most);

    /** The definition that a run is on; null when it has ended. */
    String definitionOf(String runId);

    void insertMove(
            @Param("runId") String runId, @Param("from") String from, @Param("to") String to, @Param("at") Instant at);

    /** The moves of these runs, the first time first. */
    List<Move> moves(@Param("runIds") Collection<String> runIds);

    /** A run left a version. */
    record Move(String runId, String definitionId, Instant at) {}

    /** A run as the engine keeps it. */
    record Row(String id, String businessKey) {}
}
