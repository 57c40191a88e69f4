package io.heed.customer;

/** A day in the life of a contract that customers want to hear of before it comes. */
public enum ContractDay {
    /** It holds for another term from then on. */
    RENEWAL,
    /** It ends. */
    END,
    /** The first bill comes. */
    FIRST_BILL,
    /** Something is used up, or to be filled up. */
    REFILL
}
