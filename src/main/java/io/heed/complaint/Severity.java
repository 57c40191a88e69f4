package io.heed.complaint;

/** How badly a complaint hurts, from the triage table; the order is the order of urgency. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
