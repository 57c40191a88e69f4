package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseVerdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of improvements. */
@Mapper
interface ImprovementMapper {

    long nextNumber();

    void insert(Improvement improvement);

    Improvement find(CaseNumber number);

    /** The same, nobody else's until the transaction ends. */
    Improvement lock(CaseNumber number);

    /** 0 when somebody else changed it. */
    int update(Improvement improvement);

    List<Improvement> findAll(@Param("numbers") Collection<CaseNumber> numbers);

    /** The one that is open for the theme, or null. */
    Improvement openFor(CaseNumber theme);

    /** The latest for the theme that was proved and is watched at this moment, or null. */
    Improvement watchedFor(@Param("theme") CaseNumber theme, @Param("now") Instant now);

    List<Improvement> watched(Instant now);

    /** Those that are about this complaint, idea or theme, the latest first. */
    List<Improvement> about(CaseNumber about);

    /** Open ones, and of those that have ended the latest. */
    List<Improvement> board(int ended);

    /** Proved and released, the latest first. */
    List<Improvement> released(int most);

    void addOrigin(
            @Param("number") CaseNumber number,
            @Param("reference") CaseNumber reference,
            @Param("customer") long customer,
            @Param("at") Instant at);

    List<Long> origins(CaseNumber number);

    void ask(
            @Param("number") CaseNumber number,
            @Param("round") int round,
            @Param("departments") Collection<String> departments,
            @Param("at") Instant at);

    /** 0 when it is not asked, or has answered. */
    int answer(@Param("number") CaseNumber number, @Param("review") Review review);

    List<Review> reviews(CaseNumber number);

    void addStep(@Param("number") CaseNumber number, @Param("step") Step step);

    List<Step> steps(CaseNumber number);

    void addPilot(@Param("number") CaseNumber number, @Param("pilot") Pilot pilot);

    List<Pilot> pilots(CaseNumber number);

    void addMeasured(@Param("number") CaseNumber number, @Param("measured") Measured measured);

    void judge(@Param("number") CaseNumber number, @Param("place") int place, @Param("verdict") Verdict verdict);

    List<Measured> measured(CaseNumber number);

    /** Of each that was measured, what was measured last. */
    List<LatestMeasured> latestMeasured(@Param("numbers") Collection<CaseNumber> numbers);

    void addTold(@Param("number") CaseNumber number, @Param("told") Collection<ToldCustomer> told);

    void updateTold(@Param("number") CaseNumber number, @Param("told") ToldCustomer told);

    List<ToldCustomer> told(@Param("number") CaseNumber number, @Param("wave") int wave);

    List<ToldCount> toldCounts(@Param("numbers") Collection<CaseNumber> numbers);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);

    /** What people decided about these cases. */
    List<CaseVerdict> verdicts(@Param("cases") Collection<CaseNumber> cases);

    /** What was measured last of an improvement. */
    record LatestMeasured(CaseNumber improvement, Measured measured) {}

    /** How many people have this outcome in the last message of the improvement. */
    record ToldCount(CaseNumber improvement, ToldCustomer.Result outcome, int customers) {}
}
