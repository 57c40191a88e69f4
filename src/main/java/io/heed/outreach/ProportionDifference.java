package io.heed.outreach;

/**
 * The difference of two shares with its 95 % interval by the hybrid score method: R. G. Newcombe, Interval estimation for the
 * difference between independent proportions: comparison of eleven methods, Statistics in Medicine 17 (1998), 873–890, method
 * 10, from the single shares' intervals of E. B. Wilson (1927). It holds its level for small groups and for shares near 0,
 * where the textbook's interval does not.
 *
 * @param value first share less the second
 * @param low lower end of the interval, at least -1
 * @param high upper end, at most 1
 */
record ProportionDifference(double value, double low, double high) {

    /** The normal distribution's 97.5 % point. */
    private static final double Z = 1.959963984540054;

    /**
     * Of {@code hits1} among {@code all1} against {@code hits2} among {@code all2}.
     *
     * @throws IllegalArgumentException when a group is empty or has more hits than members
     */
    static ProportionDifference of(int hits1, int all1, int hits2, int all2) {
        var first = Wilson.of(hits1, all1);
        var second = Wilson.of(hits2, all2);
        var difference = first.share() - second.share();
        return new ProportionDifference(
                difference,
                difference - Math.hypot(first.share() - first.low(), second.high() - second.share()),
                difference + Math.hypot(first.high() - first.share(), second.share() - second.low()));
    }

    private record Wilson(double share, double low, double high) {

        static Wilson of(int hits, int all) {
            if (all < 1 || hits < 0 || hits > all) {
                throw new IllegalArgumentException(hits + " of " + all + " is no share");
            }
            double share = (double) hits / all;
            double half = Z * Math.sqrt(Z * Z + 4.0 * hits * (1 - share));
            double middle = 2.0 * hits + Z * Z;
            double whole = 2 * (all + Z * Z);
            return new Wilson(share, (middle - half) / whole, (middle + half) / whole);
        }
    }
}
