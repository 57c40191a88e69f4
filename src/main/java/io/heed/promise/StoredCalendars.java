package io.heed.promise;

import io.heed.promise.CalendarMapper.ClosureRow;
import io.heed.promise.CalendarMapper.ShiftRow;
import io.heed.promise.CalendarMapper.TeamRow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The calendars of the tables, in three statements, kept for a minute: whoever changes one on any node is heard by all
 * nodes within that time, and a name that is not found is looked for once more. The minute is measured by the machine, not
 * by the clock of the business, which the demonstration world may move.
 */
@Component
class StoredCalendars implements BusinessCalendars {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final CalendarMapper mapper;
    private volatile Snapshot snapshot;

    StoredCalendars(CalendarMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public BusinessCalendar ofTeam(String teamId) {
        return byId(idOfTeam(teamId));
    }

    @Override
    public String idOfTeam(String teamId) {
        return found("team", teamId, known -> known.teams().get(teamId));
    }

    @Override
    public BusinessCalendar byId(String id) {
        return found("business calendar", id, known -> known.calendar(id));
    }

    private <T> T found(String what, String name, Function<Snapshot, T> lookUp) {
        var known = snapshot;
        var value = known == null || known.isStale() ? null : lookUp.apply(known);
        if (value == null) {
            value = lookUp.apply(load());
        }
        if (value == null) {
            throw new IllegalArgumentException("No " + what + " named " + name);
        }
        return value;
    }

    private Snapshot load() {
        var loaded = new Snapshot(
                System.nanoTime(),
                mapper.shifts().stream().collect(Collectors.groupingBy(ShiftRow::calendarId)),
                mapper.closures().stream().collect(Collectors.groupingBy(ClosureRow::calendarId)),
                mapper.teams().stream().collect(Collectors.toMap(TeamRow::teamId, TeamRow::calendarId)),
                new ConcurrentHashMap<>());
        snapshot = loaded;
        return loaded;
    }

    private static BusinessCalendar calendar(List<ShiftRow> rows, List<ClosureRow> closures) {
        var first = rows.get(0);
        var shifts = rows.stream()
                .map(row -> new Shift(DayOfWeek.of(row.weekday()), row.opens(), row.closes()))
                .toList();
        return new BusinessCalendar(
                ZoneId.of(first.zone()), shifts, holidays(first).or(closed(closures)));
    }

    private static Predicate<LocalDate> holidays(ShiftRow row) {
        return row.country() == null ? date -> false : PublicHolidays.of(row.country(), row.subdivision());
    }

    private static Predicate<LocalDate> closed(List<ClosureRow> closures) {
        return date -> closures.stream()
                .anyMatch(closure -> !date.isBefore(closure.firstDay()) && !date.isAfter(closure.lastDay()));
    }

    /** A calendar is made when it is first asked for, so that one that is set up wrongly is trouble for its teams alone. */
    private record Snapshot(
            long loadedAt,
            Map<String, List<ShiftRow>> shifts,
            Map<String, List<ClosureRow>> closures,
            Map<String, String> teams,
            Map<String, BusinessCalendar> made) {

        boolean isStale() {
            return System.nanoTime() - loadedAt > KEPT_NANOS;
        }

        BusinessCalendar calendar(String id) {
            var rows = shifts.get(id);
            return rows == null
                    ? null
                    : made.computeIfAbsent(
                            id, key -> StoredCalendars.calendar(rows, closures.getOrDefault(key, List.of())));
        }
    }
}
