package io.heed.improvement;

/** How an improvement ends. */
public enum Outcome {
    /** Fewer customers tell us of it, and it is no chance. */
    PROVED,
    /** It was decided not to change it. */
    DECLINED,
    /** What was tried did not help, or could not be shown to. */
    NOT_SOLVED,
    /** Its owner gave it up. */
    WITHDRAWN
}
