package io.heed.outreach;

/** Where in the life of a matter a signal stands. */
public enum SignalPhase {
    RAISED,
    UPDATED,
    CHANGED,
    CANCELLED,
    RESOLVED
}
