package io.heed.audit.history;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of the history, as they are written. */
@Mapper
interface HistoryMapper {

    /** The latest record and flow of each of these cases. */
    List<Latest> latest(@Param("cases") Collection<CaseNumber> cases);

    /** How far these cases were known when they were written last; those that never were are left out. */
    List<Latest> known(@Param("cases") Collection<CaseNumber> cases);

    /** People who did something to these cases. */
    List<Person> actors(@Param("cases") Collection<CaseNumber> cases);

    List<Named> elements();

    void addElements(@Param("names") Collection<Name> names);

    List<Named> outcomes();

    void addOutcomes(@Param("names") Collection<Name> names);

    List<Step> steps(@Param("cases") Collection<CaseNumber> cases);

    void removeSteps(@Param("cases") Collection<CaseNumber> cases);

    void removePersons(@Param("cases") Collection<CaseNumber> cases);

    void removeDecisions(@Param("cases") Collection<CaseNumber> cases);

    void putCases(@Param("lines") Collection<Line> lines);

    void addSteps(@Param("steps") Collection<Step> steps);

    void addPersons(@Param("persons") Collection<Person> persons);

    void addDecisions(@Param("decisions") Collection<Decision> decisions);

    void heat(@Param("changes") Collection<HeatChange> changes);

    List<String> counted(@Param("instances") Collection<String> instances);

    void addPath(@Param("path") Path path);

    long path(@Param("path") Path path);

    void count(@Param("instance") String instance, @Param("number") CaseNumber number, @Param("path") long path);

    void countTime(@Param("path") long path, @Param("bucket") int bucket);

    /** The numbers of a case's latest rows, 0 for none. */
    record Latest(CaseNumber number, long lastRecord, long lastFlow) {}

    /** A case to be written; who is looked for by what. */
    record Line(CaseFact fact, Latest latest) {

        /** For MyBatis. */
        public boolean isRunning() {
            return fact.closedAt() == null;
        }
    }

    /** Somebody who acted, with the days of the case. */
    record Person(CaseNumber number, String username, Instant openedAt, Instant closedAt) {}

    /** Something decided, with the days of the case. */
    record Decision(CaseNumber number, int outcome, int version, Instant openedAt, Instant closedAt) {}

    /** An element that a case came to, with the days of the case. */
    record Step(
            CaseNumber number,
            int element,
            int version,
            boolean again,
            int visits,
            int finished,
            long millis,
            Instant openedAt,
            Instant closedAt) {

        /** The length of the time there; {@link TimeSpent#NONE} as long as no visit is over. */
        int bucket() {
            return finished == 0 ? TimeSpent.NONE : TimeSpent.bucket(millis);
        }
    }

    /** What is added to a field of the heat map. */
    record HeatChange(int element, int version, int bucket, int cases, int visits, int finished, long millis) {}

    /** A way through a version of a process. */
    record Path(String process, int version, String digest, String flows) {}

    /** A process and an element, or a decision and an outcome. */
    record Name(String first, String second) {}

    /** The same with its number. */
    record Named(int id, String first, String second) {

        Name name() {
            return new Name(first, second);
        }
    }
}
