package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * What a customer told us, as it was said. Personal data: the text, and whose it is.
 *
 * @param reference what its source calls it; one reference is kept once
 * @param caseNumber the complaint it came with, or null
 * @param customerId whose words these are, or null when nobody knows
 * @param product a product's key, or null
 * @param region a region's key, or null
 * @param language two letters, such as {@code en}
 * @param text at most 8,000 characters
 * @param costCents what the matter has cost us so far, in cents
 * @param theme the theme it was found to belong to, by a person; null for none
 */
public record Verbatim(
        long id,
        Source source,
        String reference,
        CaseNumber caseNumber,
        Long customerId,
        String product,
        String region,
        String language,
        Instant saidAt,
        String text,
        Severity severity,
        long costCents,
        CaseNumber theme) {

    /** The most characters that are kept of what somebody said. */
    static final int LONGEST = 8_000;

    /** Where it was said. */
    public enum Source {
        COMPLAINT,
        /** The open answer of a survey. */
        ANSWER,
        IDEA,
        /** A public post, or praise that came by mail. */
        POST,
        /** Brought in with a file. */
        IMPORT
    }
}
