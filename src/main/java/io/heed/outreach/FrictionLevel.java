package io.heed.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much small annoyances weigh together. Each loses half of its weight in its half-life, and half of the rest in the next
 * one: what hurt last week counts, what hurt last year does not. The order in which they become known does not matter.
 */
final class FrictionLevel {

    /** Points at which somebody calls; the unit in which {@code friction-points.dmn} weighs. */
    static final double CALL_AT = 10;

    /** Somebody who was called is not called again before this, whatever happens. */
    static final Duration PEACE = Duration.ofDays(30);

    private static final Comparator<Weight> IN_TIME =
            Comparator.comparing(Weight::at).thenComparing(Weight::points).thenComparing(Weight::halfLifeDays);

    private final List<Weight> weights;

    FrictionLevel(Collection<Weight> weights) {
        this.weights = weights.stream().sorted(IN_TIME).toList();
    }

    /**
     * One annoyance.
     *
     * @param points what it weighs when it happens
     * @param halfLifeDays after how many days it weighs half
     */
    record Weight(double points, int halfLifeDays, Instant at) {

        double remaining(Instant now) {
            var halfLives = (double) Duration.between(at, now).toMillis()
                    / Duration.ofDays(halfLifeDays).toMillis();
            return points * Math.pow(2, -halfLives);
        }
    }

    /** The level at an instant; what happens later does not count. */
    double at(Instant now) {
        return sum(now, weight -> !weight.at().isAfter(now));
    }

    /**
     * Whether somebody should call now: the level is high enough, and since the last call it has been below half of that at
     * some time, and a month has passed.
     *
     * @param lastCall when a call was last wanted, or null
     */
    boolean isCallDue(Instant now, Instant lastCall) {
        return at(now) >= CALL_AT
                && (lastCall == null || !now.isBefore(lastCall.plus(PEACE)) && hasCalmedDown(lastCall, now));
    }

    /** Between two annoyances the level only falls, so it is lowest just before one of them. */
    private boolean hasCalmedDown(Instant since, Instant now) {
        return weights.stream()
                .map(Weight::at)
                .filter(at -> at.isAfter(since) && !at.isAfter(now))
                .anyMatch(at -> sum(at, earlier -> earlier.at().isBefore(at)) < CALL_AT / 2);
    }

    private double sum(Instant now, Predicate<Weight> counted) {
        return weights.stream()
                .filter(counted)
                .mapToDouble(weight -> weight.remaining(now))
                .sum();
    }
}
