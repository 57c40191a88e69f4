package io.heed.insight;

import io.heed.shared.statistics.Proportion;
import io.heed.shared.statistics.ProportionDifference;
import java.util.List;

/**
 * What customers did after a complaint, beside customers without one. The groups were not made by lot: who complains differs
 * from who does not, so a difference shows what goes together, never what the complaint or its handling brought about.
 *
 * @param comparisons by measure, and for each measure all complaints first and then by how they went
 * @param complainants customers with a complaint received in the period and closed since
 * @param tooEarly how many of them complained too lately to say
 * @param others customers without a complaint who were looked at
 * @param oneOf one of so many customers was looked at for {@code others}
 * @param followedDays for how long each customer was looked at
 * @param surveys whether there are surveys to read who refers us from
 */
public record Recovery(
        List<Comparison> comparisons,
        int complainants,
        int tooEarly,
        int others,
        int oneOf,
        int followedDays,
        boolean surveys) {

    /** What customers may do. */
    public enum Measure {
        /** A contract runs at the end of the days, of those for whom one ran at the beginning. */
        STAY,
        /** A new contract or order within the days, of those who had something from us at the beginning. */
        REPURCHASE,
        /** Promoters, of those who said within the days how likely they refer us. */
        REFER
    }

    /** How a complaint went. */
    public enum Outcome {
        ALL,
        FIRST_TIME,
        /** Opened again, or sent back by the customer. */
        REOPENED,
        /** Decided by a second person. */
        SECOND_STAGE
    }

    /**
     * Customers with a complaint beside those without.
     *
     * @param with null when there is nobody to count
     * @param without null when there is nobody to count
     * @param difference with less without; null unless there is somebody in both groups
     */
    public record Comparison(
            Measure measure, Outcome outcome, Proportion with, Proportion without, ProportionDifference difference) {

        static Comparison of(Measure measure, Outcome outcome, Proportion with, Proportion without) {
            return new Comparison(
                    measure,
                    outcome,
                    with,
                    without,
                    with == null || without == null ? null : ProportionDifference.between(with, without));
        }
    }
}
