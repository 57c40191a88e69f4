package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A case in a list.
 *
 * @param answerBy the promised date, or null when nothing is promised any more
 */
public record CaseSummary(
        CaseNumber caseNumber,
        Stage stage,
        Severity severity,
        String product,
        String team,
        String owner,
        String customerName,
        Instant receivedAt,
        Instant answerBy) {}
