package io.heed.customer;

/** A way on which a customer can hear from us in private. */
public enum ContactWay {
    EMAIL,
    SMS,
    PORTAL
}
