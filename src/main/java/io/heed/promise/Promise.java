package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A date that somebody relies on.
 *
 * @param purpose what is promised, such as {@code answer} or {@code remedy}
 * @param settledAt when it was kept, broken or superseded; null while it stands
 * @param admittedAt when the customer was told that it would be broken, or null
 * @param owner user name of who answers for it, or null
 */
public record Promise(
        long id,
        CaseNumber caseNumber,
        ClockKind clock,
        String purpose,
        Instant madeAt,
        Instant dueAt,
        PromiseState state,
        Instant settledAt,
        Instant admittedAt,
        String owner,
        int version) {}
