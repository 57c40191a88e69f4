package io.heed.survey;

/**
 * The Net Promoter Score with its interval at 95 per cent: promoters less detractors, in points from -100 to 100. The
 * variance of one answer is {@code p + d - (p - d)²}, where {@code p} is the share of promoters and {@code d} that of
 * detractors. The interval is Wald's after adding three answers, of which three quarters are promoters and three quarters
 * detractors, which Rocks found to cover best; it never leaves out the score itself, as it would where all answers agree.
 *
 * @param score in points
 * @param low the lower end of the interval, in points
 * @param high the upper end of the interval, in points
 * @see <a href="https://doi.org/10.1080/00031305.2016.1158124">B. Rocks, Interval Estimation for the "Net Promoter Score",
 *     The American Statistician 70 (2016)</a>
 */
public record PromoterScore(double score, double low, double high) {

    private static final double POINTS = 100;
    private static final double ADDED = 0.75;
    private static final double ADDED_IN_ALL = 3;

    /** Of so many of each; at least one answer. */
    public static PromoterScore of(long promoters, long passives, long detractors) {
        long all = promoters + passives + detractors;
        if (all < 1 || promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("No answers");
        }
        double p = (promoters + ADDED) / (all + ADDED_IN_ALL);
        double d = (detractors + ADDED) / (all + ADDED_IN_ALL);
        double half = Proportion.Z * standardError(p, d, all + ADDED_IN_ALL);
        double score = (double) (promoters - detractors) / all;
        return new PromoterScore(
                POINTS * score,
                POINTS * Math.min(score, Math.max(-1, p - d - half)),
                POINTS * Math.max(score, Math.min(1, p - d + half)));
    }

    /**
     * How far the score of a sample is from that of all, usually.
     *
     * @param promoters their share, 0 to 1
     * @param detractors their share, 0 to 1
     * @param answers how many
     */
    static double standardError(double promoters, double detractors, double answers) {
        double score = promoters - detractors;
        return Math.sqrt((promoters + detractors - score * score) / answers);
    }
}
