package io.heed.outreach;

/** What a signal is about. */
public enum SignalKind {
    OUTAGE,
    DELIVERY_DELAY,
    MAINTENANCE,
    PRICE_CHANGE,
    PROCEDURE_CHANGE,
    RENEWAL,
    FIRST_BILL,
    CONTRACT_EXPIRY,
    REFILL,
    STUCK_CHECKOUT,
    TIP,
    COMPLAINT_SURGE,
    SURVEY
}
