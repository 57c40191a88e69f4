package io.heed.studio.tables;

import io.heed.promise.CalendarEdition;
import io.heed.promise.Calendars;
import io.heed.shared.Refused;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Subject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The calendars that people work by. */
@Component
class CalendarTable implements ChangeableTable {

    private static final int LINES = 4;
    /** Where the clocks are ahead of ours, tomorrow may have begun: who moves there waits a day longer. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Calendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    CalendarTable(Calendars calendars, MessageSource messages, Clock clock) {
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.CALENDAR;
    }

    @Override
    public List<Entry> entries(Locale language) {
        return calendars.all().stream()
                .map(each -> new Entry(each.id(), each.name()))
                .toList();
    }

    @Override
    public ZoneId zone(String key, Instant now) {
        return Calendars.countingOn(LocalDate.ofInstant(now, ZoneId.of("UTC")), calendars.editions(key))
                .zone();
    }

    @Override
    public List<Field> fields(String key, Locale language) {
        calendars.editions(key);
        var fields = new ArrayList<Field>();
        fields.add(field(CalendarText.ZONE, 1, language));
        fields.add(field(CalendarText.HOLIDAYS, 1, language));
        for (var day : DayOfWeek.values()) {
            var hint =
                    day == DayOfWeek.MONDAY ? messages.getMessage("tables.calendar.hours.hint", null, language) : null;
            fields.add(new Field(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, language), hint, 1));
        }
        fields.add(field(CalendarText.CLOSED, LINES, language));
        fields.add(field(CalendarText.OPEN, LINES, language));
        return fields;
    }

    private Field field(String name, int rows, Locale language) {
        return new Field(
                name,
                messages.getMessage("tables.calendar.field." + name, null, language),
                messages.getMessage("tables.calendar.field." + name + ".hint", null, language),
                rows);
    }

    @Override
    public List<Edition> editions(String key) {
        return calendars.editions(key).stream()
                .map(each -> new Edition(each.edition(), each.validFrom()))
                .toList();
    }

    @Override
    public Map<String, String> at(String key, LocalDate day) {
        return CalendarText.of(Calendars.countingOn(day, calendars.editions(key)));
    }

    @Override
    public Map<String, String> checked(String key, LocalDate validFrom, Map<String, String> typed) {
        var edition = CalendarText.edition(next(key), validFrom, typed);
        if (!edition.begins().isAfter(clock.instant().plus(A_DAY))
                && !edition.zone().equals(zone(key, clock.instant()))) {
            throw new Refused("validFrom", "tables.calendar.zone-day");
        }
        return CalendarText.of(edition);
    }

    @Override
    public void take(Agreed agreed) {
        calendars.add(agreed.key(), CalendarText.edition(next(agreed.key()), agreed.validFrom(), agreed.content()));
    }

    private int next(String key) {
        return calendars.editions(key).stream()
                        .mapToInt(CalendarEdition::edition)
                        .max()
                        .orElse(0)
                + 1;
    }
}
