package io.heed.survey;

/**
 * A share of answers with its interval at 95 per cent: the score interval of Wilson, which holds for few answers and for
 * shares near none and all.
 *
 * @param share 0 to 1
 * @param low the lower end of the interval, 0 to 1
 * @param high the upper end of the interval, 0 to 1
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">E. B. Wilson, Probable Inference, the Law of Succession, and
 *     Statistical Inference, JASA 22 (1927)</a>
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E">R. G. Newcombe,
 *     Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), method 3</a>
 */
public record Proportion(double share, double low, double high) {

    /** Of the standard normal distribution, two-sided at 95 per cent. */
    static final double Z = 1.959964;

    /**
     * So many of all.
     *
     * @param all at least 1
     */
    public static Proportion of(long some, long all) {
        if (all < 1 || some < 0 || some > all) {
            throw new IllegalArgumentException("Not a share: " + some + " of " + all);
        }
        double share = (double) some / all;
        double square = Z * Z;
        double middle = (share + square / (2 * all)) / (1 + square / all);
        double half = Z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all)) / (1 + square / all);
        return new Proportion(share, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
