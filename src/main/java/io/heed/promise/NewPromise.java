package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/** A promise about to be written. */
record NewPromise(
        CaseNumber caseNumber,
        ClockKind clock,
        String purpose,
        Instant madeAt,
        Instant dueAt,
        String owner,
        String teamId) {}
