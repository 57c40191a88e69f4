package io.heed.survey;

/** After what a customer may be asked. */
public enum Occasion {
    /** A complaint was closed. */
    COMPLAINT_CLOSED,
    /** An order has arrived. */
    DELIVERY,
    /** Somebody has begun with us. */
    ONBOARDING,
    /** Another year with us. */
    ANNIVERSARY
}
