package io.heed.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> week;
    private final Predicate<LocalDate> dayOff;

    /**
     * @param zone where the shifts are worked
     * @param shifts the week, at least one shift
     * @param dayOff holidays and closures, by local date; must always answer alike
     * @throws IllegalArgumentException when there is no shift
     */
    public BusinessCalendar(ZoneId zone, List<Shift> shifts, Predicate<LocalDate> dayOff) {
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("A business calendar needs at least one shift");
        }
        this.zone = Objects.requireNonNull(zone, "zone");
        this.dayOff = Objects.requireNonNull(dayOff, "dayOff");
        this.week = new EnumMap<>(DayOfWeek.class);
        shifts.stream()
                .sorted(Comparator.comparing(Shift::opens))
                .forEach(shift -> week.computeIfAbsent(shift.day(), day -> new ArrayList<>())
                        .add(shift));
    }

    /** Open around the clock, every day: working time is time. */
    public static BusinessCalendar always(ZoneId zone) {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
        return new BusinessCalendar(zone, week, date -> false);
    }

    /** Where the shifts are worked. */
    public ZoneId zone() {
        return zone;
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
        var stretches = new Stretches(a, b);
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
        var date = start.atZone(zone).toLocalDate();
        for (int counted = 0; counted < days; counted++) {
            date = nextBusinessDay(date);
        }
        var closing = date;
        return shiftsOn(date).stream()
                .map(shift -> instantOf(shift.closesFrom(closing)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How many business days open after the local day of {@code a} and up to that of {@code b}; zero when none does. */
    public int businessDaysBetween(Instant a, Instant b) {
        var last = b.atZone(zone).toLocalDate();
        int days = 0;
        for (var date = a.atZone(zone).toLocalDate().plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            days += shiftsOn(date).isEmpty() ? 0 : 1;
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
            if (!shiftsOn(date).isEmpty()) {
                return date;
            }
        }
        throw new IllegalStateException("No shift within ten years after " + after + " in " + zone);
    }

    private List<Shift> shiftsOn(LocalDate date) {
        var shifts = week.getOrDefault(date.getDayOfWeek(), List.of());
        return shifts.isEmpty() || dayOff.test(date) ? List.of() : shifts;
    }

    private Instant instantOf(LocalDateTime wallClock) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(wallClock);
        return offsets.isEmpty() ? rules.getTransition(wallClock).getInstant() : wallClock.toInstant(offsets.get(0));
    }

    private Stretches stretchesFrom(Instant start) {
        return new Stretches(start, start.plus(Duration.ofDays(HORIZON_DAYS)));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Uninterrupted work, from inclusive, to exclusive, never empty. */
    private record Stretch(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The work from an instant on, in order and without overlap, as far as shifts of days up to the horizon's day. */
    private final class Stretches {

        private final LocalDate lastDate;
        private LocalDate date;
        private Iterator<Shift> shifts;
        private Instant reached;
        private Stretch next;

        /**
         * Starts a day early, with the night shift that reaches into the first one, and looks a day further: where clocks
         * go back over midnight, tomorrow's shift has opened while the clock shows yesterday again.
         */
        Stretches(Instant start, Instant horizon) {
            this.reached = start;
            this.date = start.atZone(zone).toLocalDate().minusDays(1);
            this.lastDate = horizon.atZone(zone).toLocalDate().plusDays(1);
            this.shifts = shiftsOn(date).iterator();
        }

        boolean hasNext() {
            while (next == null && advance()) {
                var shift = shifts.next();
                var from = later(instantOf(shift.opensOn(date)), reached);
                var to = instantOf(shift.closesFrom(date));
                if (to.isAfter(from)) {
                    next = new Stretch(from, to);
                }
            }
            return next != null;
        }

        private boolean advance() {
            while (!shifts.hasNext() && date.isBefore(lastDate)) {
                date = date.plusDays(1);
                shifts = shiftsOn(date).iterator();
            }
            return shifts.hasNext();
        }

        Stretch next() {
            if (!hasNext()) {
                throw new IllegalStateException("Not enough shifts before " + lastDate + " in " + zone);
            }
            var stretch = next;
            next = null;
            reached = stretch.to();
            return stretch;
        }
    }
}
