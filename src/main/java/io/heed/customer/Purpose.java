package io.heed.customer;

/** What a customer consents to, or not. */
public enum Purpose {
    /** Offers and news. */
    MARKETING,
    /** Being asked for an opinion. */
    RESEARCH
}
