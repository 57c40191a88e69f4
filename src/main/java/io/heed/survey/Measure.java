package io.heed.survey;

/**
 * What is asked for.
 *
 * @see <a href="https://hbr.org/2003/12/the-one-number-you-need-to-grow">F. Reichheld, The One Number You Need to Grow
 *     (2003), for the groups of NPS</a>
 */
public enum Measure {
    /** Customer satisfaction: how content somebody is, from 1 to 5; 4 and 5 are content. */
    CSAT(1, 5, 4, 2),
    /** Net Promoter Score: how likely somebody recommends us, from 0 to 10; 9 and 10 are promoters, up to 6 detractors. */
    NPS(0, 10, 9, 6);

    private final int lowest;
    private final int highest;
    private final int goodFrom;
    private final int badUpTo;

    Measure(int lowest, int highest, int goodFrom, int badUpTo) {
        this.lowest = lowest;
        this.highest = highest;
        this.goodFrom = goodFrom;
        this.badUpTo = badUpTo;
    }

    /** The lowest score that can be given. */
    public int lowest() {
        return lowest;
    }

    /** The highest score that can be given. */
    public int highest() {
        return highest;
    }

    /** Whether the score is one of those that can be given. */
    public boolean allows(int score) {
        return score >= lowest && score <= highest;
    }

    /** Whether whoever gives the score is content, or a promoter. */
    public boolean isGood(int score) {
        return score >= goodFrom;
    }

    /** Whether whoever gives the score is not content, or a detractor. */
    public boolean isBad(int score) {
        return score <= badUpTo;
    }
}
