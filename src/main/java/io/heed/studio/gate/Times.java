package io.heed.studio.gate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Times as ISO 8601 writes them and the engine takes them. */
final class Times {

    private static final Pattern CYCLE = Pattern.compile("R([1-9]\\d{0,2})?/(P\\S+)");

    /** Java's own readers take weeks, signs and small letters as well; the engine fails on them when the case is there. */
    private static final Pattern DURATION =
            Pattern.compile("P(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?");

    /** Within this century: a later day is none that anybody means, and the database knows only so many. */
    private static final Pattern MOMENT =
            Pattern.compile("20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");

    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final int MOST_RETRIES = 20;

    private Times() {}

    /** A date with its time, such as 2026-12-01T09:00:00+01:00. */
    static boolean isMoment(String text) {
        try {
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text);
            return MOMENT.matcher(text).matches();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Some time, at most ten years. */
    static boolean isDuration(String text) {
        var length = length(text);
        return length.compareTo(Duration.ZERO) > 0 && length.compareTo(LONGEST) <= 0;
    }

    /** Again and again, but not oftener than every minute. */
    static boolean isCycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches()
                && isDuration(cycle.group(2))
                && length(cycle.group(2)).compareTo(SHORTEST_CYCLE) >= 0;
    }

    /** How long to wait before each try: a list of durations, or one with how often. */
    static boolean isRetries(String text) {
        var cycle = CYCLE.matcher(text);
        if (cycle.matches()) {
            return cycle.group(1) != null
                    && Integer.parseInt(cycle.group(1)) <= MOST_RETRIES
                    && Arrays.stream(cycle.group(2).split(",")).allMatch(Times::isDuration);
        }
        var waits = text.split(",", -1);
        return waits.length <= MOST_RETRIES && Arrays.stream(waits).allMatch(Times::isDuration);
    }

    /** Zero for what is none. A month counts as thirty days: it is only about the size. */
    private static Duration length(String text) {
        if (!DURATION.matcher(text).matches()) {
            return Duration.ZERO;
        }
        try {
            int time = text.indexOf('T');
            var days = time < 0 ? text : text.substring(0, time);
            var period = days.equals("P") ? Period.ZERO : Period.parse(days);
            var rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            return Duration.ofDays(Math.addExact(Math.multiplyExact(period.toTotalMonths(), 30L), period.getDays()))
                    .plus(rest);
        } catch (DateTimeException | ArithmeticException e) {
            return Duration.ZERO;
        }
    }
}
