package io.heed.shared.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How something has changed for some, against how it has changed for others: the ratio of two rate ratios. What moves both
 * alike, such as a season, falls out. Given the four counts' margins, the count after, of those it was changed for, follows
 * R. A. Fisher's noncentral hypergeometric distribution, whose parameter is the ratio wanted; test and interval are exact
 * (J. Cornfield, A statistical problem arising from retrospective studies, Berkeley Symposium 3 (1956)). How long each was
 * looked at moves the ratio by a known factor.
 *
 * @param changedAfter events after the change, of those it was made for
 * @param changedBefore events before, of the same
 * @param othersAfter events after, of the others
 * @param othersBefore events before, of the others
 * @param times after to before of the changed, divided by the same of the others; 1 when all were looked at as long
 */
public record ChangeAgainstOthers(
        long changedAfter, long changedBefore, long othersAfter, long othersBefore, double times) {

    private static final double TAIL = 0.025;
    private static final double WIDEST = 60;
    private static final int STEPS = 200;

    /** Refuses counts below 0 and a factor that is not above 0. */
    public ChangeAgainstOthers {
        if (changedAfter < 0 || changedBefore < 0 || othersAfter < 0 || othersBefore < 0 || !(times > 0)) {
            throw new IllegalArgumentException("Counts are not negative, and times are above 0");
        }
    }

    /** The ratio that makes what was seen the most likely; 0 or infinite at the edge of what can be seen. */
    public double value() {
        if (changedAfter == least()) {
            return least() == most() ? Double.NaN : 0;
        }
        return changedAfter == most()
                ? Double.POSITIVE_INFINITY
                : Math.exp(root(log -> mean(log) - changedAfter)) / times;
    }

    /** Lower end of the 95 % interval; 0 at the least that can be seen. */
    public double low() {
        return changedAfter == least() ? 0 : Math.exp(root(log -> asMany(log) - TAIL)) / times;
    }

    /** Upper end of the 95 % interval; infinite at the most that can be seen. */
    public double high() {
        return changedAfter == most() ? Double.POSITIVE_INFINITY : Math.exp(root(log -> TAIL - asFew(log))) / times;
    }

    /** Twice the smaller chance of seeing this, or more of it, if both changed alike; at most 1. */
    public double chance() {
        return Math.min(1, 2 * Math.min(asMany(Math.log(times)), asFew(Math.log(times))));
    }

    private long least() {
        return Math.max(0, changedAfter - othersBefore);
    }

    private long most() {
        return Math.min(changedAfter + changedBefore, changedAfter + othersAfter);
    }

    private double asMany(double log) {
        return sum(log, changedAfter, most(), false) / sum(log, least(), most(), false);
    }

    private double asFew(double log) {
        return sum(log, least(), changedAfter, false) / sum(log, least(), most(), false);
    }

    private double mean(double log) {
        return sum(log, least(), most(), true) / sum(log, least(), most(), false);
    }

    /** Weights relative to the heaviest, so that none overflows. */
    private double sum(double log, long from, long to, boolean weighted) {
        double heaviest = Double.NEGATIVE_INFINITY;
        for (long each = least(); each <= most(); each++) {
            heaviest = Math.max(heaviest, weight(each, log));
        }
        double sum = 0;
        for (long each = from; each <= to; each++) {
            sum += Math.exp(weight(each, log) - heaviest) * (weighted ? each : 1);
        }
        return sum;
    }

    private double weight(long after, double log) {
        return ways(changedAfter + changedBefore, after)
                + ways(othersAfter + othersBefore, changedAfter + othersAfter - after)
                + after * log;
    }

    private static double ways(long all, long some) {
        return LogGamma.value(all + 1.0) - LogGamma.value(some + 1.0) - LogGamma.value(all - some + 1.0);
    }

    /** Where a rising function passes 0, by halving. */
    private static double root(DoubleUnaryOperator rising) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int step = 0; step < STEPS && high - low > 1e-12; step++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
