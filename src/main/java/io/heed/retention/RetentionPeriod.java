package io.heed.retention;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the cases of a family are kept after they have ended.
 *
 * @param days for which what was said in them is kept
 * @param wantedDays what an administrator wants instead, or null
 * @param setBy who agreed to it last; null as long as it is what it was at first
 */
public record RetentionPeriod(
        Family family,
        int days,
        Integer wantedDays,
        String wantedBy,
        Instant wantedAt,
        String setBy,
        Instant setAt,
        int version) {

    /** Half a year: longer than a case can be opened again, and than anybody argues about it. */
    public static final int SHORTEST = 180;

    /** Thirty years, the longest that claims can be made for in the countries we know. */
    public static final int LONGEST = 10_950;

    /** The engine counts from the beginning of a case, we from its end: a case of a year is remembered until its words go. */
    static final int LONGEST_LIFE = 366;

    /** Part of the period after which an open case stands out. */
    private static final double LONG_OPEN = 0.8;

    /** Whether the number of days can be one. */
    static boolean isWithin(int days) {
        return days >= SHORTEST && days <= LONGEST;
    }

    /** How long the engine remembers, in days from the beginning of an instance. */
    int engineDays() {
        return days + LONGEST_LIFE;
    }

    /** Cases that ended before are past it. */
    Instant endedBefore(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** Cases that began before and are open stand out. */
    Instant openSince(Instant now) {
        return now.minus(Duration.ofHours(Math.round(days * 24 * LONG_OPEN)));
    }
}
