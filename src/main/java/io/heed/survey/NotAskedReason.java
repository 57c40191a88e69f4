package io.heed.survey;

/** Why somebody was not asked. */
public enum NotAskedReason {
    /** The customer has not allowed questions, or has taken it back. */
    NO_CONSENT,
    /** The customer has heard from us often enough for now. */
    TOO_OFTEN,
    /** No address of the customer works. */
    UNREACHABLE,
    /** The customer wants to read in the portal only. */
    CHOSE_PORTAL,
    /** The complaint was opened again, or the customer has another one that is open. */
    COMPLAINT_OPEN,
    /** The complaint was withdrawn, merged, or made without a name. */
    NOTHING_TO_ASK,
    /** It would have been too late. */
    EXPIRED,
    /** It could not be written. */
    FAILED
}
