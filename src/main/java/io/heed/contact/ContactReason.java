package io.heed.contact;

/** Why a message went out at an unusual hour, waits or does not go at all. */
public enum ContactReason {
    /** It is night for the reader, and the message cannot wait: the wave says why. */
    URGENT,
    /** It is night for the reader. */
    QUIET_HOURS,
    /** The reader has heard from us often enough for now. */
    TOO_OFTEN,
    /** The reader has not allowed messages of this kind, or has taken it back. */
    NO_CONSENT,
    /** It would be too late. */
    EXPIRED,
    /** No address of the reader works. */
    UNREACHABLE,
    /** The reader wants to read in the portal only, and has no right that depends on being told. */
    CHOSE_PORTAL,
    /** The text needs something that is not known of the reader. */
    MISSING_VALUE,
    /** It could not be written, though others of its wave could. */
    FAILED,
    /** Somebody of the staff stopped the wave before. */
    STOPPED,
    /** A newer message took its place. */
    OVERTAKEN
}
