package io.heed.promise;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of a country, with those of one of its subdivisions where named. A holiday that falls on a weekend and
 * is observed on another day takes both days off.
 *
 * @see <a href="https://github.com/focus-shift/jollyday">Jollyday, which knows the rules and their sources</a>
 */
final class PublicHolidays implements Predicate<LocalDate> {

    private static final Map<String, PublicHolidays> KNOWN = new ConcurrentHashMap<>();

    private final HolidayManager manager;
    private final String[] subdivision;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private PublicHolidays(String country, String subdivision) {
        this.manager = HolidayManager.getInstance(ManagerParameters.create(country));
        this.subdivision = subdivision == null ? new String[0] : new String[] {subdivision};
        // Jollyday passes over a subdivision that it does not know, and the country's holidays alone look plausible.
        if (subdivision != null && !manager.getCalendarHierarchy().getChildren().containsKey(subdivision)) {
            throw new IllegalArgumentException("No holidays known for " + country + "-" + subdivision);
        }
    }

    /**
     * @param country ISO 3166-1 alpha-2, in either case
     * @param subdivision the part of an ISO 3166-2 code after the hyphen, in either case, or null
     * @throws IllegalArgumentException when the country or the subdivision is not known
     */
    static Predicate<LocalDate> of(String country, String subdivision) {
        var place = country.toUpperCase(Locale.ROOT);
        var part = subdivision == null ? null : subdivision.toLowerCase(Locale.ROOT);
        return KNOWN.computeIfAbsent(place + "-" + part, key -> known(place, part));
    }

    private static PublicHolidays known(String country, String subdivision) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
            throw new IllegalArgumentException("No holidays known for " + country);
        }
        return new PublicHolidays(country, subdivision);
    }

    @Override
    public boolean test(LocalDate date) {
        return byYear.computeIfAbsent(date.getYear(), this::datesOf).contains(date);
    }

    /** Asks the neighbouring years too: New Year's Day may be observed in December. */
    private Set<LocalDate> datesOf(int year) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Year::of)
                .flatMap(asked -> manager.getHolidays(asked, HolidayType.PUBLIC_HOLIDAY, subdivision).stream())
                .flatMap(PublicHolidays::daysOff)
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<LocalDate> daysOff(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }
}
