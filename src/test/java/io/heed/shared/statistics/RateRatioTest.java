package io.heed.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Held against worked examples that others have published. */
class RateRatioTest {

    /**
     * Breast cancer of women who had their lungs looked at by X-rays, and who had not: J. D. Boice and R. R. Monson, Journal of
     * the National Cancer Institute 59 (1977); in K. J. Rothman, Epidemiology: an introduction, and in the manual of Stata:
     * {@code iri 41 15 28010 19017} says 1.855759 (1.005684 to 3.6093, exact).
     */
    @Test
    void rothmansExampleOfBreastCancerAfterFluoroscopy() {
        var ratio = new RateRatio(41, 28_010, 15, 19_017);

        assertThat(ratio.value()).isCloseTo(1.855759, within(1e-6));
        assertThat(ratio.low()).isCloseTo(1.005684, within(1e-6));
        assertThat(ratio.high()).isCloseTo(3.6093, within(5e-5));
    }

    /** The exact interval leaves 1 out where the exact test says that the rates differ, and nowhere else. */
    @Test
    void intervalAndTestNeverContradictEachOther() {
        for (int first = 0; first <= 30; first++) {
            for (int second = 0; second <= 30; second++) {
                var ratio = new RateRatio(first, 1, second, 1.5);
                assertThat(ratio.low() > 1 || ratio.high() < 1)
                        .as("%d and %d", first, second)
                        .isEqualTo(ratio.chance() < 0.05);
            }
        }
    }

    @Test
    void ofNothingSeenNothingIsClaimed() {
        var nothing = new RateRatio(0, 10, 0, 10);

        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isInfinite();
        assertThat(nothing.chance()).isEqualTo(1);
    }

    @Test
    void timesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new RateRatio(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateRatio(-1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
