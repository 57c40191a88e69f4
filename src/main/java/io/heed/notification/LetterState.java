package io.heed.notification;

/** Where a letter stands. */
public enum LetterState {
    /** To be sent, now or at its next attempt. */
    PENDING,
    /** Handed to the mail server or gateway, or laid into the letter box. */
    SENT,
    /** Given up after a refusal or too many attempts, with no other way left: somebody has to look. */
    DEAD,
    /** Refused or come back; the same letter went out on another way. */
    RETURNED,
    /** Given up by a person, who has told the customer another way; or nobody waits for it. */
    CANCELLED,
    /** It did not arrive and has no other way left, and nobody has to look. */
    LOST,
    /** Taken back before it left, because a newer one takes its place or nobody is to hear any more. */
    RECALLED,
    /** Never sent: the customer reads it in the portal. */
    PORTAL_ONLY
}
