package io.heed.shared.statistics;

/**
 * A share with its 95 % interval by the score method of E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, Journal of the American Statistical Association 22 (1927), 209–212.
 *
 * @param hits how many of them
 * @param all how many there are, at least one
 * @param low lower end of the interval, at least 0
 * @param high upper end, at most 1
 */
public record Proportion(int hits, int all, double low, double high) {

    /** The normal distribution's 97.5 % point. */
    private static final double Z = 1.959963984540054;

    /**
     * {@code hits} among {@code all}.
     *
     * @throws IllegalArgumentException when the group is empty or has more hits than members
     */
    public static Proportion of(int hits, int all) {
        if (all < 1 || hits < 0 || hits > all) {
            throw new IllegalArgumentException(hits + " of " + all + " is no share");
        }
        double half = Z * Math.sqrt(Z * Z + 4.0 * hits * (1 - (double) hits / all));
        double middle = 2.0 * hits + Z * Z;
        double whole = 2 * (all + Z * Z);
        return new Proportion(hits, all, (middle - half) / whole, (middle + half) / whole);
    }

    /** The share, or null where the group is empty. */
    public static Proportion orNull(int hits, int all) {
        return all == 0 ? null : of(hits, all);
    }

    /** Between 0 and 1. */
    public double share() {
        return (double) hits / all;
    }
}
