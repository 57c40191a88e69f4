package io.heed.notification;

/** Where a letter stands. */
public enum LetterState {
    /** To be sent, now or at its next attempt. */
    PENDING,
    /** Handed to the mail server, or laid into the letter box. */
    SENT,
    /** Taken by a mail server, which gave it back later: somebody has to look. */
    BOUNCED,
    /** Given up after a refusal or too many attempts: somebody has to look. */
    DEAD,
    /** Given up by a person, who has told the customer another way. */
    CANCELLED,
    /** Never sent: the customer has no address and reads it in the portal. */
    PORTAL_ONLY
}
