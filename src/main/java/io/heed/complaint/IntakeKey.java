package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/** What was answered to a sender's key. */
record IntakeKey(
        String idempotencyKey, String bodyDigest, CaseNumber caseNumber, Instant answerBy, Instant createdAt) {}
