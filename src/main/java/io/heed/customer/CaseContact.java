package io.heed.customer;

/**
 * A customer as the reader of letters about one case.
 *
 * @param origin the public post that the case came from, or null
 */
public record CaseContact(Customer customer, Reach reach, SocialOrigin origin) {}
