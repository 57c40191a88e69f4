package io.heed.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * One stretch of work in a week, by the wall clock. It belongs to the day it opens on, also when it ends on the next one: a
 * holiday takes away the shifts that open on it, not the end of last night's.
 *
 * @param day the day it opens on
 * @param opens when it opens
 * @param closes when it closes; at or before {@code opens} means on the next day, so that 00:00–00:00 is a whole day
 */
public record Shift(DayOfWeek day, LocalTime opens, LocalTime closes) {

    /** Nothing may be missing. */
    public Shift {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
    }

    /** Whether it ends on the day after it opens. */
    public boolean crossesMidnight() {
        return !closes.isAfter(opens);
    }

    LocalDateTime opensOn(LocalDate date) {
        return date.atTime(opens);
    }

    LocalDateTime closesFrom(LocalDate date) {
        return (crossesMidnight() ? date.plusDays(1) : date).atTime(closes);
    }
}
