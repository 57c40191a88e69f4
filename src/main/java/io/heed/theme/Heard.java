package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * Words as they come in; see {@link Verbatim} for what each means.
 *
 * @param language two letters, or null when nobody knows
 * @param severity null for the lowest
 */
public record Heard(
        Verbatim.Source source,
        String reference,
        CaseNumber caseNumber,
        Long customerId,
        String product,
        String region,
        String language,
        Instant saidAt,
        String text,
        Severity severity,
        long costCents) {

    /** The same with what is known beside the words. */
    Heard about(String knownProduct, String knownRegion, String knownLanguage, String kept) {
        return new Heard(
                source,
                reference,
                caseNumber,
                customerId,
                knownProduct,
                knownRegion,
                knownLanguage,
                saidAt,
                kept,
                severity == null ? Severity.LOW : severity,
                costCents);
    }
}
