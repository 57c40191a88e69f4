package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** What the business knows about a task that has just come up; implemented by the family whose task it is. */
public interface WorkItemFacts {

    /** Whether the case is one of this family's. */
    boolean covers(CaseNumber caseNumber);

    /** Asked in the engine's transaction, once for each new task. */
    Facts of(CaseNumber caseNumber, String element);

    /**
     * The facts.
     *
     * @param severity the case's severity, by name
     * @param priority the higher the sooner, 50 as a rule
     * @param dueAt the next promise, or null
     * @param excluded usernames of those who may not take it
     */
    record Facts(String severity, int priority, Instant dueAt, List<String> excluded) {

        /** Of a case that nobody knows anything about. */
        public static final Facts NONE = new Facts("NORMAL", 50, null, List.of());
    }
}
