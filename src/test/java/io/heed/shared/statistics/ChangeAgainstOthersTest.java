package io.heed.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Held against worked examples that others have published; R's own search for a ratio stops after about four digits. */
class ChangeAgainstOthersTest {

    /**
     * Convictions of twins of criminals: R. A. Fisher, Statistical methods for research workers, from J. Lange; in the manual
     * of R's {@code fisher.test} with the ratio 0.04693661 and its interval from 0.003325764 to 0.363182271.
     */
    @Test
    void fishersExampleOfTwins() {
        var change = new ChangeAgainstOthers(2, 15, 10, 3, 1);

        assertThat(change.value()).isCloseTo(0.04693661, within(1e-6));
        assertThat(change.low()).isCloseTo(0.003325764, within(1e-5));
        assertThat(change.high()).isCloseTo(0.363182271, within(1e-4));
        assertThat(change.chance() / 2).isCloseTo(0.0004652, within(1e-7));
    }

    /** The lady who tastes whether milk or tea came first, in the same manual: 6.408309, and by chance 0.2429 see it. */
    @Test
    void fishersExampleOfTea() {
        var change = new ChangeAgainstOthers(3, 1, 1, 3, 1);

        assertThat(change.value()).isCloseTo(6.408309, within(2e-5));
        assertThat(change.chance() / 2).isCloseTo(0.2429, within(5e-5));
    }

    @Test
    void whatMovesBothAlikeFallsOut() {
        var season = new ChangeAgainstOthers(50, 100, 500, 1000, 1);

        assertThat(season.value()).isCloseTo(1, within(1e-3));
        assertThat(season.low()).isLessThan(1);
        assertThat(season.high()).isGreaterThan(1);
    }

    /** Looked at half as long, half as many are no change. */
    @Test
    void lookingShorterIsNoImprovement() {
        var change = new ChangeAgainstOthers(50, 100, 1000, 1000, 0.5);

        assertThat(change.value()).isCloseTo(1, within(5e-3));
        assertThat(change.chance()).isGreaterThan(0.5);
    }

    @Test
    void atTheEdgeTheIntervalIsOpen() {
        assertThat(new ChangeAgainstOthers(0, 5, 5, 5, 1).low()).isZero();
        assertThat(new ChangeAgainstOthers(5, 0, 5, 5, 1).high()).isInfinite();
        assertThat(new ChangeAgainstOthers(0, 0, 0, 0, 1).value()).isNaN();
    }

    @Test
    void manyContactsAreCountedInTime() {
        var change = new ChangeAgainstOthers(2_000, 4_000, 9_000, 9_500, 1);

        assertThat(change.value()).isCloseTo(0.528, within(1e-3));
        assertThat(change.high()).isLessThan(0.6);
    }
}
