package io.heed.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A length of time as a deadline table writes it: one number and one unit, from ISO 8601 where that has the unit.
 *
 * <table>
 * <caption>Spellings</caption>
 * <tr><td>{@code P2M}, {@code P8W}, {@code P15D}</td><td>calendar months, weeks, days: the same time by the clock of the
 *     calendar's zone; never later than the end of that day, which is what the law would allow</td></tr>
 * <tr><td>{@code PT24H}, {@code PT90M}</td><td>hours, minutes as they pass</td></tr>
 * <tr><td>{@code PT16BH}</td><td>hours of working time</td></tr>
 * <tr><td>{@code P3BD}</td><td>business days after the present one, to the end of the last shift</td></tr>
 * </table>
 *
 * @param amount how many, 1 to 10,000
 * @param unit of what
 */
public record Term(int amount, Unit unit) {

    private static final Pattern SPELLING =
            Pattern.compile("P(?:(?<date>[0-9]{1,5})(?<dateUnit>M|W|D|BD)|T(?<time>[0-9]{1,5})(?<timeUnit>H|M|BH))");
    private static final int LONGEST = 10_000;

    /** What a term is counted in. */
    public enum Unit {
        MONTHS("P", "M"),
        WEEKS("P", "W"),
        DAYS("P", "D"),
        HOURS("PT", "H"),
        MINUTES("PT", "M"),
        BUSINESS_HOURS("PT", "BH"),
        BUSINESS_DAYS("P", "BD");

        private final String prefix;
        private final String suffix;

        Unit(String prefix, String suffix) {
            this.prefix = prefix;
            this.suffix = suffix;
        }

        private static Unit of(String prefix, String suffix) {
            for (var unit : values()) {
                if (unit.prefix.equals(prefix) && unit.suffix.equals(suffix)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("Not a unit: " + prefix + suffix);
        }
    }

    /** Refuses a missing unit and an amount out of range. */
    public Term {
        Objects.requireNonNull(unit, "unit");
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("Not a term of 1 to 10000: " + amount);
        }
    }

    /** @throws IllegalArgumentException naming the text when it is not a term, or null */
    public static Term parse(String text) {
        var matcher = SPELLING.matcher(text == null ? "" : text);
        if (matcher.matches()) {
            boolean date = matcher.group("date") != null;
            int amount = Integer.parseInt(matcher.group(date ? "date" : "time"));
            if (amount >= 1 && amount <= LONGEST) {
                return new Term(amount, Unit.of(date ? "P" : "PT", matcher.group(date ? "dateUnit" : "timeUnit")));
            }
        }
        throw new IllegalArgumentException(
                "Not a term: \"" + text + "\"; expected one such as P8W, P15D, P2M, PT24H, PT16BH or P3BD");
    }

    /** Whether it is counted in working time, so that its clock rests while nobody works. */
    public boolean isWorkingTime() {
        return unit == Unit.BUSINESS_HOURS || unit == Unit.BUSINESS_DAYS;
    }

    /** The instant this term after {@code start}; the calendar gives the zone and the working time. */
    public Instant after(Instant start, BusinessCalendar calendar) {
        var local = start.atZone(calendar.zoneAt(start));
        return switch (unit) {
            case MONTHS -> local.plusMonths(amount).toInstant();
            case WEEKS -> local.plusWeeks(amount).toInstant();
            case DAYS -> local.plusDays(amount).toInstant();
            case HOURS -> start.plus(Duration.ofHours(amount));
            case MINUTES -> start.plus(Duration.ofMinutes(amount));
            case BUSINESS_HOURS -> calendar.plus(start, Duration.ofHours(amount));
            case BUSINESS_DAYS -> calendar.plusBusinessDays(start, amount);
        };
    }

    /** As a table writes it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return unit.prefix + amount + unit.suffix;
    }
}
