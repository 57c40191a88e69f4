package io.heed.improvement;

/** What opened an improvement. */
public enum Source {
    /** A theme that too many customers told us of. */
    THEME,
    /** One complaint that shows a fault in our own rules. */
    FAULT,
    /** An idea. */
    IDEA,
    /** Somebody of the staff. */
    HAND
}
