package io.heed.outreach;

import io.heed.shared.CaseNumber;

/**
 * What came of a signal.
 *
 * @param outreach the outreach it led to or belongs to; null when nothing is to be told
 */
public record SignalReceipt(Outcome outcome, CaseNumber outreach) {

    /** What a signal can come to. */
    public enum Outcome {
        /** A new outreach was opened. */
        OPENED,
        /** It tells how an open matter develops. */
        JOINED,
        /** It was heard before. */
        REPEATED,
        /** Nothing is to be done, such as the end of something that nobody was told of. */
        NOTED
    }
}
