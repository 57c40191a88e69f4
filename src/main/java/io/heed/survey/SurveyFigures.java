package io.heed.survey;

/**
 * What came of asking.
 *
 * @param sent how many questions went out
 * @param returned how many of these were answered
 * @param csatAnswers how many said how content they are; answers from files are among them
 * @param csatContent how many of these gave 4 or 5
 */
public record SurveyFigures(
        long sent, long returned, long csatAnswers, long csatContent, long promoters, long passives, long detractors) {

    /** Nobody was asked. */
    static final SurveyFigures NONE = new SurveyFigures(0, 0, 0, 0, 0, 0, 0);

    /** The share of questions that were answered; null when none went out. */
    public Proportion response() {
        return sent == 0 ? null : Proportion.of(returned, sent);
    }

    /** The share of those who are content; null when nobody said. */
    public Proportion csat() {
        return csatAnswers == 0 ? null : Proportion.of(csatContent, csatAnswers);
    }

    /** The Net Promoter Score; null when nobody was asked for it or answered. */
    public PromoterScore nps() {
        return npsAnswers() == 0 ? null : PromoterScore.of(promoters, passives, detractors);
    }

    /** How many answered how likely they recommend us. */
    public long npsAnswers() {
        return promoters + passives + detractors;
    }

    SurveyFigures withSent(long more, long answered) {
        return new SurveyFigures(
                sent + more, returned + answered, csatAnswers, csatContent, promoters, passives, detractors);
    }

    SurveyFigures withScore(Measure measure, int score, long answers) {
        long good = measure.isGood(score) ? answers : 0;
        long bad = measure.isBad(score) ? answers : 0;
        return measure == Measure.CSAT
                ? new SurveyFigures(
                        sent, returned, csatAnswers + answers, csatContent + good, promoters, passives, detractors)
                : new SurveyFigures(
                        sent,
                        returned,
                        csatAnswers,
                        csatContent,
                        promoters + good,
                        passives + answers - good - bad,
                        detractors + bad);
    }
}
