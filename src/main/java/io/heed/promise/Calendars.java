package io.heed.promise;

import io.heed.promise.CalendarMapper.DayRow;
import io.heed.shared.Dated;
import io.heed.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendars with all their editions, for whoever changes them. An edition is added and never changed: what was counted by
 * an earlier one stays as it was counted.
 */
@Service
@Transactional
public class Calendars {

    private final CalendarMapper mapper;
    private final StoredCalendars stored;

    Calendars(CalendarMapper mapper, StoredCalendars stored) {
        this.mapper = mapper;
        this.stored = stored;
    }

    /** A calendar and what staff call it. */
    public record Named(String id, String name) {}

    /** The calendars that people work by, by name; the one that is always open is not one of them. */
    @Transactional(readOnly = true)
    public List<Named> all() {
        return mapper.calendars().stream()
                .filter(each -> !each.id().equals(BusinessCalendars.ALWAYS))
                .toList();
    }

    /**
     * Every edition of a calendar, the first one first.
     *
     * @throws NotFound when there is no such calendar
     */
    @Transactional(readOnly = true)
    public List<CalendarEdition> editions(String id) {
        if (all().stream().noneMatch(each -> each.id().equals(id))) {
            throw new NotFound();
        }
        return EditionRows.of(mapper.shifts(), mapper.days()).editions(id);
    }

    /** The edition that counts on the day; the first before its day. */
    public static CalendarEdition countingOn(LocalDate day, List<CalendarEdition> editions) {
        return Dated.countingOn(day, editions).orElseGet(() -> editions.get(0));
    }

    /** The calendar as it would be with one edition more. */
    public static BusinessCalendar with(List<CalendarEdition> editions, CalendarEdition added) {
        return BusinessCalendar.of(
                Stream.concat(editions.stream(), Stream.of(added)).toList());
    }

    /** The next days off by law where an edition counts, from the day on. */
    public static List<LocalDate> holidays(CalendarEdition edition, LocalDate from, int count) {
        return edition.country() == null
                ? List.of()
                : from.datesUntil(from.plusYears(2))
                        .filter(PublicHolidays.of(edition.country(), edition.subdivision()))
                        .limit(count)
                        .toList();
    }

    /** Whether the public holidays of the place are known; the subdivision may be null. */
    public static boolean knowsHolidaysOf(String country, String subdivision) {
        try {
            return PublicHolidays.of(country, subdivision) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** Adds an edition, in the transaction of whoever decided it. */
    public void add(String id, CalendarEdition edition) {
        mapper.insertEdition(id, edition);
        edition.shifts()
                .forEach(shift -> mapper.insertShift(
                        id, edition.edition(), shift.day().getValue(), shift.opens(), shift.closes()));
        edition.closures()
                .forEach(day -> mapper.insertDay(
                        new DayRow(id, edition.edition(), day.firstDay(), day.lastDay(), null, null, day.reason())));
        edition.openings()
                .forEach(day -> mapper.insertDay(
                        new DayRow(id, edition.edition(), day.day(), day.day(), day.opens(), day.closes(), "")));
        forget();
    }

    /** What is known of calendars and teams is read anew once the transaction is over. */
    public void forget() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int outcome) {
                stored.forget();
            }
        });
    }
}
