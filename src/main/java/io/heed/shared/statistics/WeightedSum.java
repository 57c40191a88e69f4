package io.heed.shared.statistics;

import java.util.Collection;

/**
 * A sum of independent estimates, each times a number, with its 95 % interval from theirs: G. Y. Zou, W. Huang and X. Zhang, A note
 * on confidence interval estimation for a linear function of binomial proportions, Computational Statistics and Data Analysis
 * 53 (2009), 1080–1085. Of two shares with the numbers 1 and -1 it is {@link ProportionDifference}.
 *
 * @param low lower end of the interval
 * @param high upper end
 */
public record WeightedSum(double value, double low, double high) {

    /**
     * One estimate.
     *
     * @param weight what it is multiplied by, below 0 too
     */
    public record Term(double weight, double value, double low, double high) {}

    /** The sum of the terms; nothing for none. */
    public static WeightedSum of(Collection<Term> terms) {
        double sum = 0;
        double below = 0;
        double above = 0;
        for (var term : terms) {
            sum += term.weight() * term.value();
            var one = term.weight() * (term.value() - term.low());
            var other = term.weight() * (term.high() - term.value());
            below += term.weight() < 0 ? other * other : one * one;
            above += term.weight() < 0 ? one * one : other * other;
        }
        return new WeightedSum(sum, sum - Math.sqrt(below), sum + Math.sqrt(above));
    }
}
