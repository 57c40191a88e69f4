package io.heed.outreach;

import io.heed.customer.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a telephone may ring, by the customer's clock: from nine in the morning to eight in the evening, not on Sundays, and
 * never in the customer's own quiet hours.
 */
final class CallingHours {

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime TO = LocalTime.of(20, 0);

    /** Another day and another time of the day: whoever works in the mornings may answer in the evening. */
    private static final Duration UNTIL_NEXT_ATTEMPT = Duration.ofHours(27);

    /** Quiet hours may leave no hour at all; then our own hold. */
    private static final int DAYS_LOOKED_AT = 9;

    private final ZoneId zone;
    private final QuietHours quiet;

    CallingHours(ZoneId zone, QuietHours quiet) {
        this.zone = zone;
        this.quiet = quiet;
    }

    /** The first instant from {@code wanted} on at which the telephone may ring. */
    Instant from(Instant wanted) {
        var end = wanted.plus(Duration.ofDays(DAYS_LOOKED_AT));
        for (var at = ours(wanted); at.isBefore(end); ) {
            var silent = quiet.endAfter(at, zone);
            if (silent.isEmpty()) {
                return at;
            }
            at = ours(silent.get());
        }
        return ours(wanted);
    }

    /** When to try again after an attempt at {@code tried}. */
    Instant nextAttempt(Instant tried) {
        return from(tried.plus(UNTIL_NEXT_ATTEMPT));
    }

    private Instant ours(Instant wanted) {
        var local = wanted.atZone(zone);
        if (local.toLocalTime().isBefore(FROM)) {
            local = local.toLocalDate().atTime(FROM).atZone(zone);
        } else if (!local.toLocalTime().isBefore(TO)) {
            local = local.toLocalDate().plusDays(1).atTime(FROM).atZone(zone);
        }
        if (local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.toLocalDate().plusDays(1).atTime(FROM).atZone(zone);
        }
        return local.toInstant();
    }
}
