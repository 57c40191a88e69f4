package io.heed.promise;

/** The three clocks of a case: by law, by our own target, and by what the customer was told. */
public enum ClockKind {
    /** Runs in calendar time and never pauses. */
    STATUTORY,
    /** Runs in working time and pauses, with evidence, while the customer is asked. */
    SERVICE,
    /** The date the customer heard. */
    PROMISE
}
