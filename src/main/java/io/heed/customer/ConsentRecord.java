package io.heed.customer;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * One step of a consent, as proof. It is written once and never changed.
 *
 * @param textVersion which version of the sentence was agreed to, or null where none was
 * @param language in which language it was read, or null
 * @param staff the username of who noted it, or null
 * @param caseNumber the case through whose link it came, or null
 */
public record ConsentRecord(
        long customerId,
        Purpose purpose,
        ConsentState state,
        ConsentHow how,
        String textVersion,
        String language,
        String staff,
        CaseNumber caseNumber,
        Instant at) {}
