package io.heed.improvement;

/** What a measurement shows. */
public enum Verdict {
    /** Fewer contacts, and the whole interval says so. */
    PROVED,
    /** Enough was seen, and no fall. */
    NOT_PROVED,
    /** Too little was seen to say either. */
    CANNOT_SAY
}
