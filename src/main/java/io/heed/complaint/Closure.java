package io.heed.complaint;

/** How a case ended. */
public enum Closure {
    CONFIRMED,
    SILENCE,
    FINAL_ANSWER,
    CUSTOMER_SILENT,
    WITHDRAWN,
    MERGED
}
