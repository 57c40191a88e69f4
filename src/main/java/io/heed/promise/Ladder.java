package io.heed.promise;

import java.time.Duration;
import java.time.Instant;

/** Where between a promise's making and its due date, or beyond, its rungs lie, in the working time of one calendar. */
record Ladder(BusinessCalendar calendar) {

    private static final Duration LEAST = Duration.ofHours(1);

    /** 75 % of the working time. */
    Instant warning(Instant madeAt, Instant dueAt) {
        return calendar.plus(
                madeAt, calendar.between(madeAt, dueAt).multipliedBy(3).dividedBy(4));
    }

    /** A further 50 % of the working time after the due date, at least one hour of work. */
    Instant secondBreach(Instant madeAt, Instant dueAt) {
        return calendar.plus(dueAt, longer(calendar.between(madeAt, dueAt).dividedBy(2), LEAST));
    }

    /**
     * 10 % of the working time before the due date, at least one hour of work before it, but never in the first half; with
     * no working time at all, half of the time that passes.
     */
    Instant admission(Instant madeAt, Instant dueAt) {
        var working = calendar.between(madeAt, dueAt);
        if (working.isZero()) {
            return madeAt.plus(Duration.between(madeAt, dueAt).dividedBy(2));
        }
        var lead = shorter(longer(working.dividedBy(10), LEAST), working.dividedBy(2));
        return calendar.plus(madeAt, working.minus(lead));
    }

    /** 80 % of the time that passes, whether anybody works or not. */
    static Instant statutoryAlarm(Instant madeAt, Instant dueAt) {
        return madeAt.plus(Duration.between(madeAt, dueAt).multipliedBy(4).dividedBy(5));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
