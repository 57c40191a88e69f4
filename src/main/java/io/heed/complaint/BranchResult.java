package io.heed.complaint;

import java.math.BigDecimal;

/**
 * What came of looking at a branch, as the customer is told it.
 *
 * @param branch the branch's name
 * @param done what was changed there
 * @param measure what was counted, in words
 * @param unit what it was counted in
 * @param remark what else should be known, or null
 */
public record BranchResult(
        String branch,
        String done,
        String measure,
        String unit,
        BigDecimal before,
        BigDecimal after,
        Trend trend,
        String remark) {

    /** What the numbers say. */
    public enum Trend {
        BETTER,
        SAME,
        WORSE;

        /** Compares two measurements of the same thing. */
        static Trend of(BigDecimal before, BigDecimal after, boolean lowerIsBetter) {
            var change = after.compareTo(before);
            return change == 0 ? SAME : change < 0 == lowerIsBetter ? BETTER : WORSE;
        }
    }
}
