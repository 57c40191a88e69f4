package io.heed.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * When people work: a zone, weekly shifts and the days off. Immutable; all arithmetic is between absolute instants and in
 * time that really passes, so that a night shift over the change to summer time has an hour less.
 *
 * <p>A shift opens when the wall clock first shows its beginning and closes when the clock first shows its end. A time that
 * the clock skips (a gap) is the instant of the skip; a time shown twice (an overlap) is its first showing. Thereby two
 * shifts that meet on the wall clock meet in time as well, in every zone of the IANA database that the JDK carries
 * ({@link java.time.zone.ZoneRules}). Overlapping shifts count once.
 */
public final class BusinessCalendar {

    /** Further than any closure reaches: whoever finds no shift in ten years has a calendar that never opens. */
    private static final int HORIZON_DAYS = 3_660;

    private final List<DatedWeek> weeks;

    /**
     * One that has always been like that.
     *
     * @param zone where the shifts are worked
     * @param shifts the week, at least one shift
     * @param dayOff holidays and closures, by local date; must always answer alike
     * @throws IllegalArgumentException when there is no shift
     */
    public BusinessCalendar(ZoneId zone, List<Shift> shifts, Predicate<LocalDate> dayOff) {
        this(List.of(new DatedWeek(LocalDate.MIN, LocalDate.MAX, zone, shifts, Map.of(), dayOff)));
    }

    private BusinessCalendar(List<DatedWeek> weeks) {
        this.weeks = weeks;
    }

    /**
     * One that changes from day to day by its editions: a shift belongs to the edition that counts on the day it opens, by
     * that edition's own clock. The first counts for the time before it too; of two that begin on one day the later counts.
     *
     * @throws IllegalArgumentException when there is no edition, one has no shift, or its holidays are not known
     */
    public static BusinessCalendar of(List<CalendarEdition> editions) {
        var byDay = new TreeMap<LocalDate, CalendarEdition>();
        editions.stream()
                .sorted(Comparator.comparingInt(CalendarEdition::edition))
                .forEach(edition -> byDay.put(edition.validFrom(), edition));
        var weeks = new ArrayList<DatedWeek>();
        for (var day : byDay.keySet()) {
            var next = byDay.higherKey(day);
            weeks.add(byDay.get(day)
                    .week(weeks.isEmpty() ? LocalDate.MIN : day, next == null ? LocalDate.MAX : next.minusDays(1)));
        }
        if (weeks.isEmpty()) {
            throw new IllegalArgumentException("A business calendar needs at least one edition");
        }
        return new BusinessCalendar(List.copyOf(weeks));
    }

    /** Open around the clock, every day: working time is time. */
    public static BusinessCalendar always(ZoneId zone) {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
        return new BusinessCalendar(zone, week, date -> false);
    }

    /** Where the shifts are worked at the instant. */
    public ZoneId zoneAt(Instant instant) {
        var counting = weeks.get(0);
        for (var week : weeks.subList(1, weeks.size())) {
            if (!week.begins().isAfter(instant)) {
                counting = week;
            }
        }
        return counting.zone();
    }

    /**
     * The earliest instant by which the given working time has passed since {@code start}; nothing to work is
     * {@code start} itself, and work that fills a shift ends with it, not with the opening of the next.
     *
     * @throws IllegalArgumentException when the working time is negative
     * @throws IllegalStateException when the work does not fit into the shifts of ten years
     */
    public Instant plus(Instant start, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Negative working time: " + workingTime);
        }
        var left = workingTime;
        var stretches = stretchesFrom(start);
        var reached = start;
        while (!left.isZero()) {
            var stretch = stretches.next();
            var length = stretch.length();
            if (length.compareTo(left) >= 0) {
                return stretch.from().plus(left);
            }
            left = left.minus(length);
            reached = stretch.to();
        }
        return reached;
    }

    /** The working time from {@code a} to {@code b}; zero when {@code b} is not later. */
    public Duration between(Instant a, Instant b) {
        var worked = Duration.ZERO;
        var stretches = new WorkStretches(weeks, a, b);
        while (stretches.hasNext()) {
            var stretch = stretches.next();
            if (!stretch.from().isBefore(b)) {
                break;
            }
            worked = worked.plus(Duration.between(stretch.from(), earlier(stretch.to(), b)));
        }
        return worked;
    }

    /**
     * The end of the last shift of the {@code days}-th business day after the local day of {@code start}, which itself is
     * not counted, whether worked or not (as periods are counted by Regulation (EEC, Euratom) No 1182/71, art. 3(1)).
     *
     * @throws IllegalArgumentException when {@code days} is not positive
     * @throws IllegalStateException when the calendar has no shift for ten years
     */
    public Instant plusBusinessDays(Instant start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("Not a number of business days: " + days);
        }
        var date = dateAt(start);
        for (int counted = 0; counted < days; counted++) {
            date = nextBusinessDay(date);
        }
        return weekOf(date).lastClosing(date);
    }

    /** How many business days open after the local day of {@code a} and up to that of {@code b}; zero when none does. */
    public int businessDaysBetween(Instant a, Instant b) {
        var last = dateAt(b);
        int days = 0;
        for (var date = dateAt(a).plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            days += isWorked(date) ? 1 : 0;
        }
        return days;
    }

    /** Whether somebody works at this instant; the end of a shift does not belong to it. */
    public boolean isOpen(Instant instant) {
        return nextOpening(instant).equals(instant);
    }

    /**
     * The instant itself when somebody works at it, else the beginning of the next shift.
     *
     * @throws IllegalStateException when the calendar has no shift for ten years
     */
    public Instant nextOpening(Instant instant) {
        return stretchesFrom(instant).next().from();
    }

    private LocalDate nextBusinessDay(LocalDate after) {
        for (var date = after.plusDays(1); !date.isAfter(after.plusDays(HORIZON_DAYS)); date = date.plusDays(1)) {
            if (isWorked(date)) {
                return date;
            }
        }
        throw new IllegalStateException("No shift within ten years after " + after + " in "
                + weekOf(after).zone());
    }

    /** When the day begins where the shifts are worked on it. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(weekOf(date).zone()).toInstant();
    }

    /** Whether shifts open on that day. */
    public boolean isWorked(LocalDate date) {
        return !weekOf(date).shiftsOn(date).isEmpty();
    }

    private DatedWeek weekOf(LocalDate date) {
        return weeks.stream()
                .filter(week -> week.countsOn(date))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No edition for " + date));
    }

    private LocalDate dateAt(Instant instant) {
        return instant.atZone(zoneAt(instant)).toLocalDate();
    }

    private WorkStretches stretchesFrom(Instant start) {
        return new WorkStretches(weeks, start, start.plus(Duration.ofDays(HORIZON_DAYS)));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
