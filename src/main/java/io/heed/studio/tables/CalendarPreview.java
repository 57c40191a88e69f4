package io.heed.studio.tables;

import io.heed.promise.BusinessCalendar;
import io.heed.promise.CalendarEdition;
import io.heed.promise.Calendars;
import io.heed.promise.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a changed calendar does to dates, before anybody agrees to it. */
@Component
public class CalendarPreview {

    private static final List<Term> TERMS = List.of(Term.parse("PT16BH"), Term.parse("P3BD"));
    private static final int HOLIDAYS = 3;

    private final Calendars calendars;
    private final Clock clock;

    CalendarPreview(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When something is due that begins at {@code from}: by the calendar as it is, and as it would be. */
    public record Row(Term term, Instant from, Instant before, Instant after) {

        /** Whether the change makes a difference to it. */
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /** The dates, and the next public holidays from the day on, in the zone of the calendar as it would be. */
    public record Dates(List<Row> rows, List<LocalDate> holidays, ZoneId zone) {}

    /** As of now and as of the first morning on which it counts. */
    public Dates of(String calendar, LocalDate validFrom, Map<String, String> content) {
        var editions = calendars.editions(calendar);
        var number = editions.get(editions.size() - 1).edition() + 1;
        var added = CalendarText.edition(number, validFrom, content);
        var before = BusinessCalendar.of(editions);
        var after = Calendars.with(editions, added);
        var rows = new ArrayList<Row>();
        for (var from : List.of(clock.instant(), after.startOf(validFrom))) {
            for (var term : TERMS) {
                rows.add(new Row(term, from, term.after(from, before), term.after(from, after)));
            }
        }
        return new Dates(rows, holidays(added, validFrom), added.zone());
    }

    private static List<LocalDate> holidays(CalendarEdition added, LocalDate from) {
        return Calendars.holidays(added, from, HOLIDAYS);
    }
}
