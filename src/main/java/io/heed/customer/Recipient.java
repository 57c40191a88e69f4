package io.heed.customer;

import java.util.Set;

/**
 * A customer as the reader of messages that are not about a case.
 *
 * @param consents what the customer has consented to
 */
public record Recipient(Customer customer, Reach reach, Set<Purpose> consents) {}
