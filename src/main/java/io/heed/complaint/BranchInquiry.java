package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A branch that a complaint names, and what came of looking at it.
 *
 * @param branch the branch's id
 * @param assignee user name of who has to look
 * @param answerBy by when
 * @param measureAt when the result is to be measured, or null before the branch was looked at
 * @param measuredAt when it was measured, or null
 */
public record BranchInquiry(
        CaseNumber caseNumber,
        String branch,
        String assignee,
        Instant askedAt,
        Instant answerBy,
        String found,
        String done,
        String measure,
        String unit,
        BigDecimal valueBefore,
        boolean lowerIsBetter,
        Instant measureAt,
        String checkedBy,
        Instant checkedAt,
        BigDecimal valueAfter,
        String remark,
        String measuredBy,
        Instant measuredAt) {

    static BranchInquiry begun(CaseNumber caseNumber, String branch, String assignee, Instant now, Instant answerBy) {
        return new BranchInquiry(
                caseNumber,
                branch,
                assignee,
                now,
                answerBy,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    BranchResult result(String branchName) {
        return new BranchResult(
                branchName,
                done,
                measure,
                unit,
                valueBefore,
                valueAfter,
                BranchResult.Trend.of(valueBefore, valueAfter, lowerIsBetter),
                remark);
    }
}
