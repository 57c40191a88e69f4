package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * Something after which a customer may be asked.
 *
 * @param key the same for the same event, at most 400 characters: nobody is asked twice about it
 * @param customerId who is asked
 * @param about the complaint it is about, or null
 * @param product a product's key, or null
 * @param region a region's key, or null
 * @param at when it happened
 */
public record SurveyOccasion(
        String key, Occasion occasion, long customerId, CaseNumber about, String product, String region, Instant at) {}
