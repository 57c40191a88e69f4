package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * What the customer gets at once.
 *
 * @param answerBy the promised instant of the answer
 * @param trackingUrl the customer's own link to the case
 */
public record Receipt(CaseNumber caseNumber, Instant answerBy, String trackingUrl) {}
