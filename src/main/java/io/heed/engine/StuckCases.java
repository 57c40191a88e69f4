package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What stands still in the engine, and which cases run at all. */
public interface StuckCases {

    /** Why something stands still. */
    enum Reason {
        /** Nothing will ever happen next: no task, no job with retries left, nobody waits for a message. */
        NOTHING_NEXT,
        SUSPENDED_INSTANCE,
        SUSPENDED_JOB
    }

    /**
     * One of them.
     *
     * @param reference the instance's or the job's id
     * @param caseNumber the case, or null when the process is about none
     * @param element the id of the job's step in the diagram; null for an instance
     */
    record Stuck(Reason reason, String reference, CaseNumber caseNumber, String element) {}

    /** Everything that stands still, at most as many as asked for. */
    List<Stuck> stuck(int limit);

    /** Which of the cases have a running instance of the process with this key; others may run beside it. */
    Set<CaseNumber> running(String process, Collection<CaseNumber> cases);

    /**
     * Lets what was suspended go on.
     *
     * @throws io.heed.shared.NotFound when it is not there any more
     */
    void resume(Reason reason, String reference);
}
