package io.heed.recognition;

/** What a customer's text is. */
public enum MessageKind {
    /** Something went wrong, and it is to be put right. */
    COMPLAINT,
    /** Something could be better. */
    IDEA,
    /** Thanks and compliments. */
    PRAISE,
    /** Something is to be known. */
    QUESTION,
    /** Nothing that we were told: small talk, advertising, automatic replies. */
    NOISE
}
