package io.heed.insight;

import io.heed.shared.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * The days that figures are about, both included; days are those of UTC, so that the same question has one answer for
 * everybody.
 */
public record Period(LocalDate first, LocalDate last) {

    private static final int LONGEST_YEARS = 3;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /**
     * From what somebody chose; the quarter of {@code today} when nothing was chosen.
     *
     * @param from the first day as {@code 2026-10-01}; null or blank when it was left open
     * @param to the last day, in the same way
     * @throws Refused naming {@code from} or {@code to} when they are no days, the wrong way round, or more than three years
     *     apart
     */
    public static Period chosen(String from, String to, LocalDate today) {
        if (isOpen(from) && isOpen(to)) {
            return quarterOf(today);
        }
        var first = day("from", from);
        var last = day("to", to);
        if (last.isBefore(first)) {
            throw new Refused("to", "figures.period.backwards");
        }
        if (!last.isBefore(first.plusYears(LONGEST_YEARS))) {
            throw new Refused("to", "figures.period.too-long", LONGEST_YEARS);
        }
        return new Period(first, last);
    }

    /** The month with this day. */
    public static Period monthOf(LocalDate day) {
        var month = YearMonth.from(day);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The quarter with this day. */
    public static Period quarterOf(LocalDate day) {
        var first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /** The year with this day. */
    public static Period yearOf(LocalDate day) {
        return new Period(
                day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1).minusDays(1));
    }

    /** As long, just before. */
    public Period before() {
        return isWholeMonths()
                ? new Period(first.minusMonths(months().size()), first.minusDays(1))
                : new Period(first.minusDays(days()), first.minusDays(1));
    }

    /** As long, just after. */
    public Period after() {
        var next = last.plusDays(1);
        return isWholeMonths()
                ? new Period(next, next.plusMonths(months().size()).minusDays(1))
                : new Period(next, next.plusDays(days() - 1));
    }

    /** How many days. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Its beginning. */
    public Instant from() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The instant after its end. */
    public Instant until() {
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The part of it in each month, in their order; at most 37. */
    public List<Period> months() {
        return first.withDayOfMonth(1)
                .datesUntil(last.plusDays(1), java.time.Period.ofMonths(1))
                .map(Period::monthOf)
                .map(month -> new Period(later(first, month.first), earlier(last, month.last)))
                .toList();
    }

    private boolean isWholeMonths() {
        return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isOpen(String text) {
        return text == null || text.isBlank();
    }

    private static LocalDate day(String field, String text) {
        if (isOpen(text)) {
            throw new Refused(field, "figures.period.missing");
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw new Refused(field, "figures.period.far", EARLIEST.getYear(), LATEST.getYear());
            }
            return day;
        } catch (DateTimeException noDay) {
            throw new Refused(field, "figures.period.no-day");
        }
    }
}
