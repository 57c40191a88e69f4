package io.heed.shared.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Two rates of events that happen independently, one by one, as a ratio: the first to the second. Exact, by the conditional
 * test: given how many events there were in all, those of the first are a draw whose share is known when the rates are equal.
 * The interval is C. J. Clopper and E. S. Pearson's for that share (Biometrika 26, 1934), brought over to the ratio. Its
 * level is never less than 95 %, however few the events are.
 *
 * @see <a href="https://doi.org/10.1093/biomet/31.3-4.313">J. Przyborowski and H. Wilenski, Homogeneity of results in testing
 *     samples from Poisson series, Biometrika 31 (1940)</a>
 * @param first how many events in the first
 * @param firstTime how long, or how many times how long, the first was looked at; above 0
 * @param second how many events in the second
 * @param secondTime the same for the second, in the same unit
 */
public record RateRatio(long first, double firstTime, long second, double secondTime) {

    private static final double TAIL = 0.025;

    /** Refuses counts below 0 and times that are not above 0. */
    public RateRatio {
        if (first < 0 || second < 0 || !(firstTime > 0) || !(secondTime > 0)) {
            throw new IllegalArgumentException("Counts are not negative, and times are above 0");
        }
    }

    /** The first rate divided by the second; infinite or not a number when nothing happened in the second. */
    public double value() {
        return first / firstTime / (second / secondTime);
    }

    /** Lower end of the 95 % interval; 0 when nothing happened in the first. */
    public double low() {
        return first == 0 ? 0 : asRatio(BetaDistribution.of(first, second + 1.0).inverseCumulativeProbability(TAIL));
    }

    /** Upper end of the 95 % interval; infinite when nothing happened in the second. */
    public double high() {
        return second == 0
                ? Double.POSITIVE_INFINITY
                : asRatio(BetaDistribution.of(first + 1.0, second).inverseSurvivalProbability(TAIL));
    }

    /** The chance of as many events in the first, or more, if the rates are equal. */
    public double chanceOfAsMany() {
        return first == 0 ? 1 : draw().survivalProbability(Math.toIntExact(first - 1));
    }

    /** The chance of as few events in the first, or fewer, if the rates are equal. */
    public double chanceOfAsFew() {
        return draw().cumulativeProbability(Math.toIntExact(first));
    }

    /** Twice the smaller of both chances, at most 1: what belongs to the interval. */
    public double chance() {
        return Math.min(1, 2 * Math.min(chanceOfAsMany(), chanceOfAsFew()));
    }

    private BinomialDistribution draw() {
        return BinomialDistribution.of(Math.toIntExact(first + second), firstTime / (firstTime + secondTime));
    }

    private double asRatio(double share) {
        return share / (1 - share) * secondTime / firstTime;
    }
}
