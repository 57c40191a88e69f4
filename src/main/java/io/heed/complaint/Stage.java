package io.heed.complaint;

/** Where a case stands: the same word for the customer and for staff. */
public enum Stage {
    RECEIVED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    SECOND_STAGE,
    ANSWERED,
    REMEDY_OUTSTANDING,
    CLOSED
}
