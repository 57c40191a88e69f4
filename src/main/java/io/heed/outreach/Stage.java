package io.heed.outreach;

/** What a message is in the course of a matter; each playbook has a text for each. */
public enum Stage {
    ANNOUNCEMENT,
    UPDATE,
    CHANGED,
    CANCELLED,
    ALL_CLEAR,
    SILENCE_QUESTION;

    /** What a signal of the phase is told as. */
    static Stage of(SignalPhase phase) {
        return switch (phase) {
            case RAISED -> ANNOUNCEMENT;
            case UPDATED -> UPDATE;
            case CHANGED -> CHANGED;
            case CANCELLED -> CANCELLED;
            case RESOLVED -> ALL_CLEAR;
        };
    }

    /** Whether the matter is over with it: it goes to exactly those who were told, and nothing follows. */
    public boolean isClosing() {
        return this == CANCELLED || this == ALL_CLEAR;
    }
}
