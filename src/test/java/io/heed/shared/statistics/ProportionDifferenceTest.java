package io.heed.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval against the worked examples of its paper: Newcombe 1998, table II, row "10. Square-and-add, Wilson". */
class ProportionDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theExamplesOfThePaperComeOut(int hits1, int all1, int hits2, int all2, double low, double high) {
        var difference = ProportionDifference.of(hits1, all1, hits2, all2);

        assertThat(difference.value()).isEqualTo((double) hits1 / all1 - (double) hits2 / all2);
        assertThat(difference.low()).isCloseTo(low, within(0.00005));
        assertThat(difference.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void anEmptyGroupHasNoShare() {
        assertThatThrownBy(() -> ProportionDifference.of(0, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProportionDifference.of(3, 2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theIntervalHoldsTheDifferenceAndStaysWithinOne(
            @ForAll @IntRange(min = 1, max = 5_000) int all1,
            @ForAll @IntRange(min = 1, max = 5_000) int all2,
            @ForAll @IntRange(min = 0, max = 5_000) int some1,
            @ForAll @IntRange(min = 0, max = 5_000) int some2) {
        var difference = ProportionDifference.of(some1 % (all1 + 1), all1, some2 % (all2 + 1), all2);

        assertThat(difference.low()).isBetween(-1.0000001, difference.value() + 1e-12);
        assertThat(difference.high()).isBetween(difference.value() - 1e-12, 1.0000001);
    }
}
