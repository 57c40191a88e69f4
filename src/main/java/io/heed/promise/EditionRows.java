package io.heed.promise;

import io.heed.promise.CalendarEdition.Closure;
import io.heed.promise.CalendarEdition.DayOpening;
import io.heed.promise.CalendarMapper.DayRow;
import io.heed.promise.CalendarMapper.ShiftRow;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of the calendar tables, by calendar and edition, as editions. */
record EditionRows(Map<String, TreeMap<Integer, List<ShiftRow>>> shifts, Map<String, Map<Integer, List<DayRow>>> days) {

    static EditionRows of(List<ShiftRow> shifts, List<DayRow> days) {
        return new EditionRows(
                shifts.stream()
                        .collect(Collectors.groupingBy(
                                ShiftRow::calendarId,
                                Collectors.groupingBy(ShiftRow::edition, TreeMap::new, Collectors.toList()))),
                days.stream()
                        .collect(Collectors.groupingBy(DayRow::calendarId, Collectors.groupingBy(DayRow::edition))));
    }

    /** The editions of a calendar in their order; none when there is no such calendar. */
    List<CalendarEdition> editions(String calendarId) {
        var rows = shifts.getOrDefault(calendarId, new TreeMap<>());
        return rows.values().stream().map(this::edition).toList();
    }

    private CalendarEdition edition(List<ShiftRow> rows) {
        var first = rows.get(0);
        var own = days.getOrDefault(first.calendarId(), Map.of()).getOrDefault(first.edition(), List.of());
        return new CalendarEdition(
                first.edition(),
                first.validFrom(),
                ZoneId.of(first.zone()),
                first.country(),
                first.subdivision(),
                rows.stream()
                        .map(row -> new Shift(DayOfWeek.of(row.weekday()), row.opens(), row.closes()))
                        .toList(),
                own.stream()
                        .filter(day -> day.opens() == null)
                        .map(day -> new Closure(day.firstDay(), day.lastDay(), day.reason()))
                        .toList(),
                own.stream()
                        .filter(day -> day.opens() != null)
                        .map(day -> new DayOpening(day.firstDay(), day.opens(), day.closes()))
                        .toList());
    }
}
