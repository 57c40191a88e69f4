package io.heed.outreach;

/** A small annoyance, alone not worth a word. How much each weighs stands in {@code friction-points.dmn}. */
public enum FrictionKind {
    BOUNCE,
    DELAY,
    REOPENED,
    FAILED_LOGIN,
    LOW_SCORE,
    STUCK_CHECKOUT,
    REPEATED_CONTACT,
    OUTAGE
}
