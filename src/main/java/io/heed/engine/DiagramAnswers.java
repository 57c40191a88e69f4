package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a diagram asks its family while it runs: when something is due, and whose task it is. One for each process. */
public interface DiagramAnswers {

    /** The key of the process that asks. */
    String process();

    /** The names of the moments that its timers may ask for, such as VERDICT: there is no other for it. */
    Set<String> moments();

    /**
     * When the named moment comes.
     *
     * @param moment one of {@link #moments()}
     * @return never null: the engine takes a timer without a date as due at once
     * @throws IllegalArgumentException when the family knows no such moment
     */
    Instant due(CaseNumber caseNumber, String moment);

    /**
     * User name of the case's owner.
     *
     * @throws IllegalStateException in a process whose cases belong to a team alone
     */
    default String owner(CaseNumber caseNumber) {
        throw new IllegalStateException("Nobody owns a case of " + process());
    }

    /** The key of the team that works on the case. */
    String team(CaseNumber caseNumber);

    /**
     * User name of the one who may approve what was decided.
     *
     * @throws IllegalStateException in a process without approvals
     */
    default String approver(CaseNumber caseNumber) {
        throw new IllegalStateException("Nothing is approved in " + process());
    }

    /**
     * The keys of the departments that are asked at the same time, each in a task of its own.
     *
     * @throws IllegalStateException in a process that asks none
     */
    default List<String> departments(CaseNumber caseNumber) {
        throw new IllegalStateException("No departments are asked in " + process());
    }

    /** User name of who answers for the department in person, or null where everybody of it may. */
    default String head(String department) {
        return null;
    }
}
