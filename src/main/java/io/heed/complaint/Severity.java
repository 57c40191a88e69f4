package io.heed.complaint;

/** How badly a complaint hurts, from the triage table; the order is the order of urgency. */
public enum Severity {
    LOW(30),
    NORMAL(50),
    HIGH(70),
    CRITICAL(90);

    private final int priority;

    Severity(int priority) {
        this.priority = priority;
    }

    /** Of the tasks of such a case: among those due at the same time the highest comes first. */
    int priority() {
        return priority;
    }
}
