package io.heed.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shares against the worked examples of R. G. Newcombe, Two-sided confidence intervals for the single proportion: comparison of
 * seven methods, Statistics in Medicine 17 (1998), 857–872, table I, row "3. Score, no CC"; sums against those of the
 * difference, in the paper that follows it in the same volume (table II, row 10).
 */
class ProportionTest {

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theExamplesOfThePaperComeOut(int hits, int all, double low, double high) {
        var share = Proportion.of(hits, all);

        assertThat(share.share()).isEqualTo((double) hits / all);
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void nobodyHasNoShare() {
        assertThat(Proportion.orNull(0, 0)).isNull();
        assertThatThrownBy(() -> Proportion.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "5, 56, 0, 29, -0.0381, 0.1926"})
    void theSumWithOneAndMinusOneIsTheDifferenceOfThePaper(
            int hits1, int all1, int hits2, int all2, double low, double high) {
        var sum = WeightedSum.of(List.of(term(1, hits1, all1), term(-1, hits2, all2)));

        assertThat(sum.low()).isCloseTo(low, within(0.00005));
        assertThat(sum.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void aSumOfOneIsThatOneTimesItsNumber() {
        var sum = WeightedSum.of(List.of(new WeightedSum.Term(200, 0.1, 0.02, 0.3)));

        assertThat(sum.value()).isCloseTo(20, within(1e-9));
        assertThat(sum.low()).isCloseTo(4, within(1e-9));
        assertThat(sum.high()).isCloseTo(60, within(1e-9));
    }

    private static WeightedSum.Term term(double weight, int hits, int all) {
        var share = Proportion.of(hits, all);
        return new WeightedSum.Term(weight, share.share(), share.low(), share.high());
    }
}
