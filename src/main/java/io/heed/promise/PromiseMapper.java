package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables {@code promise}, {@code promise_rung} and {@code promise_pause}. Updates return the rows they changed. */
@Mapper
interface PromiseMapper {

    List<Promise> findByCase(CaseNumber caseNumber);

    void insert(@Param("promises") List<NewPromise> promises);

    /** The same promise to the same customer by the same team and owner, with a new date. */
    void insertSuccessor(@Param("of") Promise of, @Param("now") Instant now, @Param("dueAt") Instant dueAt);

    void insertRemedy(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("remedyId") long remedyId,
            @Param("now") Instant now,
            @Param("dueAt") Instant dueAt,
            @Param("owner") String owner);

    void insertRemedySuccessor(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("remedyId") long remedyId,
            @Param("now") Instant now,
            @Param("dueAt") Instant dueAt);

    int settle(
            @Param("promise") Promise promise,
            @Param("state") PromiseState state,
            @Param("now") Instant now,
            @Param("admittedAt") Instant admittedAt);

    int settleRemedy(
            @Param("caseNumber") CaseNumber caseNumber, @Param("remedyId") long remedyId, @Param("now") Instant now);

    int admitRemedy(
            @Param("caseNumber") CaseNumber caseNumber, @Param("remedyId") long remedyId, @Param("now") Instant now);

    int admissionsOfRemedy(@Param("caseNumber") CaseNumber caseNumber, @Param("remedyId") long remedyId);

    int supersedeRemedies(@Param("caseNumber") CaseNumber caseNumber, @Param("now") Instant now);

    int settleAnswered(@Param("caseNumber") CaseNumber caseNumber, @Param("now") Instant now);

    int supersedeAll(@Param("caseNumber") CaseNumber caseNumber, @Param("now") Instant now);

    int supersedeOpenTargets(@Param("caseNumber") CaseNumber caseNumber, @Param("now") Instant now);

    int moveDue(@Param("promise") Promise promise, @Param("dueAt") Instant dueAt);

    int owner(@Param("caseNumber") CaseNumber caseNumber, @Param("owner") String owner);

    List<RungState> findRungs(CaseNumber caseNumber);

    /** Locks them, so that a timer that fires meanwhile sees what becomes of its rung. */
    List<RungState> lockRungs(CaseNumber caseNumber);

    void saveRungs(@Param("rungs") List<RungState> rungs);

    int fire(@Param("caseNumber") CaseNumber caseNumber, @Param("rung") Rung rung, @Param("now") Instant now);

    int putOff(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("rung") Rung rung,
            @Param("now") Instant now,
            @Param("until") Instant until);

    List<Pause> findPauses(CaseNumber caseNumber);

    void insertPause(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("pausedAt") Instant pausedAt,
            @Param("until") Instant until,
            @Param("evidence") String evidence);

    int endPause(@Param("id") long id, @Param("now") Instant now);

    KeptRate keptRate(
            @Param("teams") Collection<String> teams,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("now") Instant now);

    List<PromiseLedger.OverdueRung> overdueRungs(
            @Param("cases") Collection<CaseNumber> cases, @Param("before") Instant before);
}
