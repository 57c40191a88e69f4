package io.heed.customer;

/** How we know of a consent, or that it was taken back. */
public enum ConsentHow {
    /** By the link to a case, which whoever opened the case has. */
    LINK,
    /** Said to a member of staff. */
    PHONE,
    /** By the link in a mail of ours (RFC 8058). */
    ONE_CLICK,
    /** Said by the link to a case and confirmed by a link that only the customer's address got. */
    DOUBLE_OPT_IN,
    /** Brought over from where it was kept before. */
    IMPORT
}
