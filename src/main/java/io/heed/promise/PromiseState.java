package io.heed.promise;

/** What became of a promise. */
public enum PromiseState {
    MADE,
    KEPT,
    BROKEN,
    /** Replaced by another before it was due, at the customer's own doing: neither kept nor broken. */
    SUPERSEDED
}
