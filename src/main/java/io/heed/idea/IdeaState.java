package io.heed.idea;

/** Where an idea stands. */
public enum IdeaState {
    /** Nobody has decided yet. */
    LOOKING,
    /** We shall do it; a date is not known yet. */
    YES,
    /** We shall do it by a date that was told. */
    PLANNED,
    /** It is there. */
    DONE,
    /** We shall not do it, and said why. */
    NO,
    /** It went into another one that others had sent before. */
    MERGED;

    /** Whether its senders wait for it to be delivered. */
    public boolean isComing() {
        return this == YES || this == PLANNED;
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this == LOOKING || isComing();
    }
}
