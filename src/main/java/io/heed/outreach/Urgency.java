package io.heed.outreach;

/** How soon somebody has to look after an outreach. */
public enum Urgency {
    LOW(30),
    NORMAL(50),
    HIGH(70);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** Of its tasks among all others, the higher the sooner. */
    int priority() {
        return priority;
    }
}
