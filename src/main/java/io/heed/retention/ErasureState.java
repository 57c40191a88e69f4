package io.heed.retention;

/** How far the request of somebody who wants to be forgotten is. */
public enum ErasureState {
    /** An administrator has entered it; another one has to agree. */
    ASKED,
    /** Two agree. It begins when no case is open and nothing must be kept. */
    AGREED,
    /** The last letter is on its way: nobody can be written to afterwards. */
    TOLD,
    /** Being overwritten; begun again after a crash, it goes on. */
    RUNNING,
    /** Nothing of them is left. */
    DONE,
    /** Taken back before it began. */
    WITHDRAWN;

    /** Whether nothing is to be done any more. */
    public boolean isOver() {
        return this == DONE || this == WITHDRAWN;
    }

    /** Whether it can still be taken back. */
    public boolean isBeforeTheFact() {
        return this == ASKED || this == AGREED || this == TOLD;
    }
}
