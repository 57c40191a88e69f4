package io.heed.studio.migration;

import io.heed.engine.CaseMigration.Result;
import io.heed.engine.CaseMigration.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables {@code migration_run} and {@code migration_case}. */
@Mapper
interface MigrationMapper {

    void insert(NewMigration migration);

    Optional<Migration> find(long id);

    Migration lock(long id);

    /** The latest of a process first. */
    List<Migration> of(@Param("processKey") String processKey, @Param("limit") int limit);

    /** Whether one of the process is not over; locks what it reads. */
    boolean isOpen(String processKey);

    /** Those at which Heed is at work. */
    List<Long> running();

    int state(
            @Param("id") long id,
            @Param("from") MigrationState from,
            @Param("to") MigrationState to,
            @Param("by") String by,
            @Param("at") Instant at);

    void addCases(@Param("id") long id, @Param("runs") Collection<Run> runs);

    /** Cases that were not tried yet. */
    List<MigrationCase> untried(@Param("id") long id, @Param("limit") int limit);

    /** Cases that can be moved and were not yet. */
    List<MigrationCase> unmoved(@Param("id") long id, @Param("limit") int limit);

    /** Whether its cases are being moved; whoever stops it waits for the transaction that asked. */
    boolean isMoving(long id);

    /** Locks a case for moving it; null when another node has it, or it is moved. */
    Long lockUnmoved(long caseId);

    void tried(@Param("id") long id, @Param("result") Result result, @Param("problem") CaseProblem problem);

    void moved(@Param("id") long id, @Param("result") Result result, @Param("problem") CaseProblem problem);

    MigrationCounts counts(long id);

    /** Those that stay first. */
    List<MigrationCase> cases(@Param("id") long id, @Param("first") int first, @Param("most") int most);

    /** Why a case cannot be moved, as long as the columns are. */
    record CaseProblem(String element, String reason, String detail) {

        static final CaseProblem NONE = new CaseProblem(null, null, null);
    }

    /** A row on its way in. */
    final class NewMigration {
        final String processKey;
        final int fromVersion;
        final int toVersion;
        final String mapped;
        final String by;
        final Instant at;
        long id;

        NewMigration(String processKey, int fromVersion, int toVersion, String mapped, String by, Instant at) {
            this.processKey = processKey;
            this.fromVersion = fromVersion;
            this.toVersion = toVersion;
            this.mapped = mapped;
            this.by = by;
            this.at = at;
        }
    }
}
