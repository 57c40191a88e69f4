package io.heed.customer;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * Somebody with the link to a case allows something in a customer's name, and the customer's own address is to confirm it.
 *
 * @param link by which it is confirmed, for the customer's address only
 */
public record ConsentAsked(long customerId, Purpose purpose, CaseNumber caseNumber, String link, Instant at) {}
