package io.heed.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The week of one edition of a calendar and the days on which it counts, first and last included. */
final class DatedWeek {

    private final LocalDate first;
    private final LocalDate last;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Shift>> special;
    private final Predicate<LocalDate> dayOff;

    /**
     * @param shifts the week, at least one shift
     * @param special days that are worked otherwise than the week says, whether it would be a day off or not
     * @param dayOff holidays and closures; must always answer alike
     */
    DatedWeek(
            LocalDate first,
            LocalDate last,
            ZoneId zone,
            List<Shift> shifts,
            Map<LocalDate, List<Shift>> special,
            Predicate<LocalDate> dayOff) {
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("A business calendar needs at least one shift");
        }
        this.first = first;
        this.last = last;
        this.zone = Objects.requireNonNull(zone, "zone");
        this.special = Map.copyOf(special);
        this.dayOff = Objects.requireNonNull(dayOff, "dayOff");
        shifts.stream()
                .sorted(Comparator.comparing(Shift::opens))
                .forEach(shift -> week.computeIfAbsent(shift.day(), day -> new ArrayList<>())
                        .add(shift));
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    ZoneId zone() {
        return zone;
    }

    /** When it begins to count; not asked of the first. */
    Instant begins() {
        return first.atStartOfDay(zone).toInstant();
    }

    boolean countsOn(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** The shifts that open on the date, by their opening; none on a day on which another edition counts. */
    List<Shift> shiftsOn(LocalDate date) {
        if (!countsOn(date)) {
            return List.of();
        }
        var exception = special.get(date);
        if (exception != null) {
            return exception;
        }
        var shifts = week.getOrDefault(date.getDayOfWeek(), List.of());
        return shifts.isEmpty() || dayOff.test(date) ? List.of() : shifts;
    }

    /** When the last shift of the date ends. */
    Instant lastClosing(LocalDate date) {
        return shiftsOn(date).stream()
                .map(shift -> instantOf(shift.closesFrom(date)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Instant instantOf(LocalDateTime wallClock) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(wallClock);
        return offsets.isEmpty() ? rules.getTransition(wallClock).getInstant() : wallClock.toInstant(offsets.get(0));
    }
}
