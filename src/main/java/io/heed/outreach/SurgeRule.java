package io.heed.outreach;

import io.heed.complaint.ComplaintCounts.Count;
import java.util.List;

/**
 * Which counts are a surge: all that could be one are tested together, and the level is divided among them (Bonferroni), so
 * that the chance of any false alarm in one look stays below the rate. What has too few complaints in all spans together
 * can be no surge whatever the test says, and takes no part; that depends on the sums only, by which the test is conditional.
 *
 * @param falseAlarms the chance of any false alarm in one look, between 0 and 1
 * @param atLeast fewer customers than this are no surge
 */
record SurgeRule(double falseAlarms, int atLeast) {

    /** By how much a count may exceed the usual, at the end of a surge, and be normal again: one in twenty does by chance. */
    private static final double NORMAL = 0.05;

    /** @param weeks how many weeks before are counted, at least one */
    List<Count> surges(List<Count> counts, int weeks) {
        var tested = counts.stream()
                .filter(count -> count.now() + count.before() >= atLeast)
                .toList();
        return tested.stream()
                .filter(count -> count.now() >= atLeast)
                .filter(count -> jump(count, weeks).chance() <= falseAlarms / tested.size())
                .toList();
    }

    static boolean isNormal(Count count, int weeks) {
        return jump(count, weeks).chance() > NORMAL;
    }

    static RateJump jump(Count count, int weeks) {
        return new RateJump(count.now(), count.before(), 1.0 / (1 + weeks));
    }
}
