package io.heed.audit;

/** What kind of thing stands on the record. */
enum Category {
    /** Something happened to a case. */
    EVENT,
    /** Somebody of the staff read what customers have told us, or who they are. */
    READ,
    /** Somebody of the staff tried what is not theirs or not possible, or somebody could not log in. */
    REFUSED,
    /** Somebody logged in. */
    LOG_IN,
    /** An administrator did something. */
    ADMIN
}
