package io.heed.desk;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;

/** The task was done, or is not needed any more, before the one who asks could do it. Shown as HTTP 409. */
public class TaskGone extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient CaseNumber caseNumber;
    private final String by;
    private final transient Instant at;

    /**
     * @param by the full name of who finished it, or null when the case went on without it
     * @param at when
     */
    public TaskGone(CaseNumber caseNumber, String by, Instant at) {
        super(by == null ? "desk.task.not-needed" : "desk.task.finished-by");
        this.caseNumber = caseNumber;
        this.by = by;
        this.at = at;
    }

    /** The case the task belonged to. */
    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** The full name of who finished it, or null. */
    public String by() {
        return by;
    }

    /** When it ended. */
    public Instant at() {
        return at;
    }
}
