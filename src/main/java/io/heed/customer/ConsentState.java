package io.heed.customer;

/** Where a consent stands. */
public enum ConsentState {
    /** Somebody with the link to a case said yes; the customer's own address has not confirmed it. It does not hold. */
    ASKED,
    GIVEN,
    WITHDRAWN
}
