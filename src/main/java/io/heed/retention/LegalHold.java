package io.heed.retention;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * Something that must be kept until two administrators say otherwise.
 *
 * @param caseNumber the case, or null when it is about a customer
 * @param customerId the customer with all their cases, or null when it is about a case
 * @param reason why, in the administrator's words; never on the record
 * @param liftBy who wants it lifted, or null while nobody does
 * @param liftedBy who agreed, or null while it holds
 */
public record LegalHold(
        long id,
        CaseNumber caseNumber,
        Long customerId,
        String reason,
        String placedBy,
        Instant placedAt,
        String liftBy,
        Instant liftAt,
        String liftedBy,
        Instant liftedAt,
        int version) {

    /** Whether it holds. */
    public boolean holds() {
        return liftedAt == null;
    }
}
