package io.heed.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days and times that somebody may have meant. What lies further off is a slip, such as a year of five digits, and is more
 * than the database can keep.
 */
public final class LikelyTimes {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private LikelyTimes() {}

    /** Whether somebody may have meant that day. */
    public static boolean isLikely(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The same. @throws DateTimeException when nobody can have meant it */
    public static LocalDate likely(LocalDate day) {
        if (!isLikely(day)) {
            throw new DateTimeException("Nobody means the year " + day.getYear());
        }
        return day;
    }

    /** The same. @throws DateTimeException when nobody can have meant it */
    public static Instant likely(Instant time) {
        likely(time.atOffset(ZoneOffset.UTC).toLocalDate());
        return time;
    }
}
