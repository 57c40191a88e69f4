package io.heed.shared.statistics;

/**
 * The difference of two shares with its 95 % interval by the hybrid score method: R. G. Newcombe, Interval estimation for the
 * difference between independent proportions: comparison of eleven methods, Statistics in Medicine 17 (1998), 873–890, method
 * 10, from the single shares' intervals of {@link Proportion}. It holds its level for small groups and for shares near 0,
 * where the textbook's interval does not.
 *
 * @param value first share less the second
 * @param low lower end of the interval, at least -1
 * @param high upper end, at most 1
 */
public record ProportionDifference(double value, double low, double high) {

    /**
     * Of {@code hits1} among {@code all1} against {@code hits2} among {@code all2}.
     *
     * @throws IllegalArgumentException when a group is empty or has more hits than members
     */
    public static ProportionDifference of(int hits1, int all1, int hits2, int all2) {
        return between(Proportion.of(hits1, all1), Proportion.of(hits2, all2));
    }

    /** Of the first share and the second. */
    public static ProportionDifference between(Proportion first, Proportion second) {
        var difference = first.share() - second.share();
        return new ProportionDifference(
                difference,
                difference - Math.hypot(first.share() - first.low(), second.high() - second.share()),
                difference + Math.hypot(first.high() - first.share(), second.share() - second.low()));
    }

    /** Whether chance alone hardly explains it: 0 is not in the interval. */
    public boolean isClear() {
        return low > 0 || high < 0;
    }
}
