package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.outreach.FrictionLevel.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** How annoyances add up and fade: the arithmetic, whatever happens when. */
class FrictionLevelPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(300));

    @Example
    void afterItsHalfLifeAnAnnoyanceWeighsHalf() {
        var level = new FrictionLevel(List.of(new Weight(8, 30, BEGIN)));
        assertThat(level.at(BEGIN)).isEqualTo(8);
        assertThat(level.at(BEGIN.plus(Duration.ofDays(30)))).isEqualTo(4);
        assertThat(level.at(BEGIN.plus(Duration.ofDays(60)))).isEqualTo(2);
        assertThat(level.at(BEGIN.minusMillis(1))).isZero();
    }

    @Property(tries = 300)
    void whileNothingHappensTheLevelOnlyFalls(
            @ForAll("weights") List<Weight> weights,
            @ForAll @LongRange(max = 400) long hours,
            @ForAll @LongRange(min = 1, max = 400) long more) {
        var level = new FrictionLevel(weights);
        var once = END.plus(Duration.ofHours(hours));
        var later = once.plus(Duration.ofHours(more));
        assertThat(level.at(later)).isLessThanOrEqualTo(level.at(once));
    }

    @Property(tries = 300)
    void oneMoreAnnoyanceNeverLowersTheLevel(
            @ForAll("weights") List<Weight> weights, @ForAll("weight") Weight more, @ForAll("instants") Instant now) {
        var with = new ArrayList<>(weights);
        with.add(more);
        assertThat(new FrictionLevel(with).at(now)).isGreaterThanOrEqualTo(new FrictionLevel(weights).at(now) - 1e-9);
    }

    @Property(tries = 300)
    void theOrderInWhichTheyBecomeKnownDoesNotMatter(
            @ForAll("weights") List<Weight> weights, @ForAll long seed, @ForAll("instants") Instant now) {
        var shuffled = new ArrayList<>(weights);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new FrictionLevel(shuffled).at(now)).isEqualTo(new FrictionLevel(weights).at(now));
        assertThat(new FrictionLevel(shuffled).isCallDue(now, null))
                .isEqualTo(new FrictionLevel(weights).isCallDue(now, null));
    }

    @Property(tries = 300)
    void theLevelIsTheSumOfWhatIsLeftOfEach(@ForAll("weights") List<Weight> weights, @ForAll("instants") Instant now) {
        var sum = weights.stream()
                .filter(weight -> !weight.at().isAfter(now))
                .mapToDouble(weight -> weight.points()
                        * Math.pow(
                                0.5, Duration.between(weight.at(), now).toSeconds() / 86_400.0 / weight.halfLifeDays()))
                .sum();
        assertThat(new FrictionLevel(weights).at(now)).isCloseTo(sum, within(1e-6));
    }

    /** A call is wanted as each annoyance becomes known, as it is in life. */
    @Property(tries = 300)
    void aThresholdThatIsCrossedAsksForOneCall(@ForAll("weights") List<Weight> weights) {
        var known = new ArrayList<Weight>();
        Instant lastCall = null;
        double lowest = 0;
        for (var weight :
                weights.stream().sorted(Comparator.comparing(Weight::at)).toList()) {
            lowest = Math.min(lowest, new FrictionLevel(known).at(weight.at()));
            known.add(weight);
            var level = new FrictionLevel(known);
            if (level.isCallDue(weight.at(), lastCall)) {
                assertThat(level.at(weight.at())).isGreaterThanOrEqualTo(FrictionLevel.CALL_AT);
                if (lastCall != null) {
                    assertThat(Duration.between(lastCall, weight.at())).isGreaterThanOrEqualTo(FrictionLevel.PEACE);
                    assertThat(lowest).isLessThan(FrictionLevel.CALL_AT / 2);
                }
                lastCall = weight.at();
                lowest = Double.MAX_VALUE;
            } else if (lastCall == null) {
                assertThat(level.at(weight.at())).isLessThan(FrictionLevel.CALL_AT);
            }
        }
        assertThat(known).hasSameSizeAs(weights);
    }

    @Example
    void aLevelThatStaysHighAsksForNoSecondCall() {
        var weights = new ArrayList<Weight>();
        for (int day = 0; day < 100; day++) {
            weights.add(new Weight(3, 30, BEGIN.plus(Duration.ofDays(day))));
        }
        var level = new FrictionLevel(weights);
        assertThat(level.isCallDue(BEGIN.plus(Duration.ofDays(4)), null)).isTrue();
        assertThat(level.isCallDue(BEGIN.plus(Duration.ofDays(99)), BEGIN.plus(Duration.ofDays(4))))
                .isFalse();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(300).toHours())
                .map(hours -> BEGIN.plus(Duration.ofHours(hours)));
    }

    @Provide
    Arbitrary<Weight> weight() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(3, 14, 30, 60),
                        Arbitraries.longs().between(0, Duration.ofDays(300).toHours()))
                .as((points, halfLife, hours) -> new Weight(points, halfLife, BEGIN.plus(Duration.ofHours(hours))));
    }

    @Provide
    Arbitrary<List<Weight>> weights() {
        return weight().list().ofMaxSize(60);
    }
}
