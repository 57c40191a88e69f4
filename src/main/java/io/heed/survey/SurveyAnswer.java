package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * What a customer answered.
 *
 * @param kind key of the kind of survey
 * @param about the complaint that was asked about, or null
 * @param product a product's key, or null
 * @param region a region's key, or null
 * @param language in which was asked
 * @param words in the customer's own words, or null
 */
public record SurveyAnswer(
        CaseNumber survey,
        String kind,
        long customerId,
        CaseNumber about,
        String product,
        String region,
        Locale language,
        Measure measure,
        int score,
        String words,
        Instant answeredAt) {}
