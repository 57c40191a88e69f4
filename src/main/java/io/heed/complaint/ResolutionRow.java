package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A resolution as it is stored.
 *
 * @param approver the role that has to approve the gesture, or null
 * @param approvedBy who approved it, or null
 */
record ResolutionRow(
        CaseNumber caseNumber,
        int pass,
        int round,
        String problem,
        String cause,
        Resolution.Outcome outcome,
        String actionTaken,
        String gesture,
        BigDecimal amount,
        String currency,
        boolean inFavour,
        String favourReason,
        String answer,
        boolean finalStage,
        String decidedBy,
        Instant decidedAt,
        String approver,
        String approvedBy) {

    static ResolutionRow of(Complaint complaint, Resolution resolution) {
        return new ResolutionRow(
                complaint.caseNumber(),
                complaint.pass(),
                complaint.round(),
                resolution.problem(),
                resolution.cause(),
                resolution.outcome(),
                resolution.actionTaken(),
                resolution.gesture(),
                resolution.amount().amount(),
                resolution.amount().currency(),
                resolution.inFavour(),
                resolution.favourReason(),
                resolution.answer(),
                resolution.finalStage(),
                resolution.decidedBy(),
                resolution.decidedAt(),
                null,
                null);
    }

    Resolution asResolution() {
        return new Resolution(
                problem,
                cause,
                outcome,
                actionTaken,
                gesture,
                money(),
                inFavour,
                favourReason,
                answer,
                finalStage,
                decidedBy,
                decidedAt);
    }

    Money money() {
        return new Money(amount, currency);
    }
}
