package io.heed.outreach;

/** How an outreach ended. */
public enum OutreachOutcome {
    /** The table says that customers need not hear of it. */
    NOTED,
    NOBODY_AFFECTED,
    REFUSED,
    /** The notice that the law asks for could not be given any more. */
    TOO_LATE,
    /** Over before anybody was told. */
    OVERTAKEN,
    /** Stopped by somebody of the staff. */
    STOPPED,
    CLOSED
}
