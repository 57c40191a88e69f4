package io.heed.promise;

import io.heed.shared.Dated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a calendar is from a day on, by its own clock.
 *
 * @param edition counted from 1; of two that begin on one day the later counts
 * @param country whose public holidays are free, ISO 3166-1 alpha-2, or null when holidays are worked
 * @param subdivision the part of the ISO 3166-2 code after the hyphen, or null
 * @param shifts the week, at least one
 * @param closures days off besides the holidays
 * @param openings days that are worked otherwise than the week, the holidays and the closures say
 */
public record CalendarEdition(
        int edition,
        LocalDate validFrom,
        ZoneId zone,
        String country,
        String subdivision,
        List<Shift> shifts,
        List<Closure> closures,
        List<DayOpening> openings)
        implements Dated {

    /** Nobody can change the lists. */
    public CalendarEdition {
        shifts = List.copyOf(shifts);
        closures = List.copyOf(closures);
        openings = List.copyOf(openings);
    }

    /** Days on which nobody works, both included. */
    public record Closure(LocalDate firstDay, LocalDate lastDay, String reason) {

        boolean covers(LocalDate date) {
            return !date.isBefore(firstDay) && !date.isAfter(lastDay);
        }
    }

    /** Hours that are worked on one day instead of what the week says; at or before {@code opens} ends on the next day. */
    public record DayOpening(LocalDate day, LocalTime opens, LocalTime closes) {}

    /** When it begins to count. */
    public Instant begins() {
        return validFrom.atStartOfDay(zone).toInstant();
    }

    /** The calendar as it would be if it had always been like this. */
    public BusinessCalendar alone() {
        return BusinessCalendar.of(List.of(this));
    }

    DatedWeek week(LocalDate first, LocalDate last) {
        var special = openings.stream()
                .collect(Collectors.groupingBy(
                        DayOpening::day,
                        Collectors.mapping(
                                each -> new Shift(each.day().getDayOfWeek(), each.opens(), each.closes()),
                                Collectors.collectingAndThen(Collectors.toList(), CalendarEdition::byOpening))));
        return new DatedWeek(first, last, zone, shifts, special, holidays().or(this::isClosed));
    }

    private static List<Shift> byOpening(List<Shift> shifts) {
        return shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList();
    }

    private Predicate<LocalDate> holidays() {
        return country == null ? date -> false : PublicHolidays.of(country, subdivision);
    }

    private boolean isClosed(LocalDate date) {
        return closures.stream().anyMatch(closure -> closure.covers(date));
    }
}
