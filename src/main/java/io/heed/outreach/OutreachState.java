package io.heed.outreach;

/** How far an outreach is. */
public enum OutreachState {
    /** Weighed; those affected are being found. */
    OPENED,
    /** Those affected are known; approval or the right day is waited for. */
    READY,
    /** Customers are being told. */
    INFORMING,
    /** Everything is told; the silent are asked and the effect is measured. */
    FOLLOWING_UP,
    ENDED
}
