package io.heed.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of surveys, against published examples. */
class SurveyStatisticsTest {

    /** Newcombe (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void aShareHasTheIntervalThatNewcombePrints(long some, long all, double low, double high) {
        var share = Proportion.of(some, all);

        assertThat(share.share()).isEqualTo((double) some / all);
        assertThat(share.low()).isEqualTo(low, within(0.00005));
        assertThat(share.high()).isEqualTo(high, within(0.00005));
    }

    /**
     * Half promoters, a third passives, a sixth detractors: the score is a third and the variance 5/9; of 324 answers the
     * standard error is 4.1 per cent (Cross Validated, question 18603, answer of W. Huber).
     */
    @Test
    void theScoreOfPromotersHasTheVarianceOfTheWorkedExample() {
        assertThat(PromoterScore.of(162, 108, 54).score()).isEqualTo(100 / 3.0, within(0.001));
        assertThat(PromoterScore.standardError(1 / 2.0, 1 / 6.0, 1)).isEqualTo(Math.sqrt(5 / 9.0), within(1e-9));
        assertThat(PromoterScore.standardError(1 / 2.0, 1 / 6.0, 324)).isEqualTo(0.041, within(0.0005));
    }

    /** By hand from the definition: 3 answers are added, 0.75 promoters and 0.75 detractors among them. */
    @Test
    void theIntervalOfTheScoreIsTheAdjustedOneOfWald() {
        var score = PromoterScore.of(162, 108, 54);

        var p = 162.75 / 327;
        var d = 54.75 / 327;
        var half = 1.959964 * Math.sqrt((p + d - (p - d) * (p - d)) / 327);
        assertThat(score.low()).isEqualTo(100 * (p - d - half), within(0.001));
        assertThat(score.high()).isEqualTo(100 * (p - d + half), within(0.001));
        assertThat(PromoterScore.of(100, 0, 0).high()).isEqualTo(100);
        assertThat(PromoterScore.of(1, 0, 0))
                .returns(100.0, PromoterScore::score)
                .returns(100.0, PromoterScore::high);
        assertThat(PromoterScore.of(0, 0, 1)).returns(-100.0, PromoterScore::low);
    }

    @Test
    void whatNobodyAnsweredHasNoFigures() {
        assertThat(SurveyFigures.NONE.response()).isNull();
        assertThat(SurveyFigures.NONE.csat()).isNull();
        assertThat(SurveyFigures.NONE.nps()).isNull();
        assertThatThrownBy(() -> Proportion.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scoresCountByTheGroupsOfTheirMeasure() {
        var figures = SurveyFigures.NONE
                .withSent(10, 6)
                .withScore(Measure.CSAT, 5, 2)
                .withScore(Measure.CSAT, 3, 1)
                .withScore(Measure.CSAT, 1, 1)
                .withScore(Measure.NPS, 9, 3)
                .withScore(Measure.NPS, 7, 2)
                .withScore(Measure.NPS, 6, 1);

        assertThat(figures.response().share()).isEqualTo(0.6);
        assertThat(figures.csat().share()).isEqualTo(0.5);
        assertThat(figures.nps().score()).isEqualTo(100 * 2 / 6.0, within(0.001));
    }

    @Test
    void leapDaysHaveTheirYearsToo() {
        assertThat(DailySurveyFinder.anniversariesOn(LocalDate.of(2027, 2, 28)))
                .contains(LocalDate.of(2026, 2, 28), LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29));
        assertThat(DailySurveyFinder.anniversariesOn(LocalDate.of(2028, 2, 28)))
                .doesNotContain(LocalDate.of(2024, 2, 29));
        assertThat(DailySurveyFinder.anniversariesOn(LocalDate.of(2028, 2, 29))).contains(LocalDate.of(2024, 2, 29));
    }
}
