package io.heed.theme;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A customer who told us of a theme, by one contact.
 *
 * @param verbatim the key of what was said
 * @param caseNumber the complaint it came with, or null
 */
public record Contributor(
        long customerId,
        long verbatim,
        Verbatim.Source source,
        String reference,
        CaseNumber caseNumber,
        Instant saidAt) {}
