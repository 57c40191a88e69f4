package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.complaint.ComplaintCounts.Count;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** What is a surge and what is chance: examples from the literature, and what ten thousand days without any news bring. */
class SurgeRuleTest {

    private static final int WEEKS = 4;
    private static final int LOOKS = 10_000;
    private static final double FALSE_ALARMS = 0.01;

    /** Customers a day: few of most things, many of some. */
    private static final double[] RATES = IntStream.range(0, 60)
            .mapToDouble(cell -> cell < 30 ? 0.5 : cell < 50 ? 3 : 20)
            .toArray();

    private final Random random = new Random(20_261_122);
    private final SurgeRule rule = new SurgeRule(FALSE_ALARMS, 5);

    /** Przyborowski and Wilenski (1940): no dodder seed in 100 g of clover before the transport, three in 100 g after it. */
    @Test
    void threeSeedsAfterNoneAreOneInEight() {
        assertThat(new RateJump(3, 0, 0.5).chance()).isEqualTo(0.125);
    }

    /** Gu, Ng, Tang and Schucany (2008): 60 cases in 51,477.5 years of women, 30 in 54,308.7; summed up exactly here. */
    @Test
    void sixtyCasesAgainstThirtyAreWhatTheSumSays() {
        var share = 51_477.5 / (51_477.5 + 54_308.7);

        assertThat(new RateJump(60, 30, share).chance())
                .isCloseTo(tail(60, 90, share), within(1e-12))
                .isCloseTo(0.000428, within(5e-7));
    }

    /** The documentation of R, {@code poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))}: lung cancer in Fredericia. */
    @Test
    void elevenCasesInFredericia() {
        var share = 800.0 / (800 + 1_083 + 1_050 + 878);

        assertThat(new RateJump(11, 21, share).chance()).isCloseTo(tail(11, 32, share), within(1e-12));
    }

    @Test
    void nothingNowIsNeverASurge() {
        assertThat(new RateJump(0, 100, 0.2).chance()).isEqualTo(1);
        assertThat(new RateJump(0, 0, 0.2).chance()).isEqualTo(1);
        assertThat(new RateJump(1, 40, 0.2).usual()).isEqualTo(10);
    }

    @Test
    void whereNothingChangesFalseAlarmsStayBelowTheirRate() {
        var alarms = IntStream.range(0, LOOKS).filter(look -> isAlarm(0)).count();

        assertThat((double) alarms / LOOKS).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    /** Days that are good and bad by themselves break the assumption: the documents say by how much. */
    @Test
    void whereDaysDifferByThemselvesFalseAlarmsAreMore() {
        var alarms = IntStream.range(0, LOOKS).filter(look -> isAlarm(0.3)).count();

        assertThat((double) alarms / LOOKS).isBetween(0.05, 0.5);
    }

    @Test
    void aRealJumpIsFound() {
        var found = IntStream.range(0, 1_000)
                .filter(look -> {
                    var counts = day(0);
                    counts.set(35, count(35, poisson(20), poisson(3 * WEEKS)));
                    return rule.surges(counts, WEEKS).stream()
                            .anyMatch(each -> each.cause().equals("35"));
                })
                .count();

        assertThat(found).isBetween(900L, 950L);
    }

    @Test
    void fewCustomersAreNoSurgeHoweverUnusual() {
        assertThat(rule.surges(List.of(count(1, 4, 0)), WEEKS)).isEmpty();
        assertThat(rule.surges(List.of(count(1, 5, 0)), WEEKS)).hasSize(1);
    }

    @Test
    void theMoreIsComparedTheMoreItTakes() {
        var many = new ArrayList<>(
                IntStream.range(2, 200).mapToObj(cell -> count(cell, 2, 8)).toList());
        var one = count(1, 8, 6);

        assertThat(rule.surges(List.of(one), WEEKS)).containsExactly(one);
        many.add(one);
        assertThat(rule.surges(many, WEEKS)).isEmpty();
    }

    private boolean isAlarm(double unrest) {
        return !rule.surges(day(unrest), WEEKS).isEmpty();
    }

    private List<Count> day(double unrest) {
        return new ArrayList<>(IntStream.range(0, RATES.length)
                .mapToObj(cell -> {
                    int before = IntStream.range(0, WEEKS)
                            .map(week -> poisson(RATES[cell] * mood(unrest)))
                            .sum();
                    return count(cell, poisson(RATES[cell] * mood(unrest)), before);
                })
                .toList());
    }

    /** One on average. */
    private double mood(double unrest) {
        return unrest == 0 ? 1 : Math.exp(unrest * random.nextGaussian() - unrest * unrest / 2);
    }

    private int poisson(double mean) {
        return PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
    }

    private static Count count(int cell, int now, int before) {
        return new Count("mobile-plan", String.valueOf(cell), null, now, before);
    }

    private static double tail(int from, int of, double share) {
        var yes = new BigDecimal(share);
        var no = BigDecimal.ONE.subtract(yes);
        var sum = BigDecimal.ZERO;
        for (int i = from; i <= of; i++) {
            sum = sum.add(new BigDecimal(choose(of, i))
                    .multiply(yes.pow(i, MathContext.DECIMAL128))
                    .multiply(no.pow(of - i, MathContext.DECIMAL128)));
        }
        return sum.doubleValue();
    }

    private static BigInteger choose(int of, int some) {
        var ways = BigInteger.ONE;
        for (int i = 0; i < some; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }
}
