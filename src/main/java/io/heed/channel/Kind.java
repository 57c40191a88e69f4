package io.heed.channel;

/** What a message is. */
public enum Kind {
    COMPLAINT,
    IDEA,
    PRAISE,
    NOISE,
    /** A person has to say. */
    UNSURE
}
