package io.heed.promise;

import io.heed.promise.CalendarMapper.TeamRow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The calendars of the tables, in three statements, kept for a minute: what is agreed on any node is known to all nodes
 * within that time, which is before the day on which it begins to count; and a name that is not found is looked for once more. The minute is measured by the machine, not
 * by the clock of the business, which the demonstration world may move.
 */
@Component
class StoredCalendars implements BusinessCalendars {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final CalendarMapper mapper;
    private final Clock clock;
    private volatile Snapshot snapshot;

    StoredCalendars(CalendarMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public BusinessCalendar ofTeam(String teamId) {
        return byId(idOfTeam(teamId));
    }

    @Override
    public String idOfTeam(String teamId) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return found("team", teamId, known -> known.calendarOf(teamId, today));
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
                EditionRows.of(mapper.shifts(), mapper.days()),
                mapper.teams().stream().collect(Collectors.groupingBy(TeamRow::teamId)),
                new ConcurrentHashMap<>());
        snapshot = loaded;
        return loaded;
    }

    /** What was read is read anew when it is next asked for. */
    void forget() {
        snapshot = null;
    }

    /** A calendar is made when it is first asked for, so that one that is set up wrongly is trouble for its teams alone. */
    private record Snapshot(
            long loadedAt, EditionRows rows, Map<String, List<TeamRow>> teams, Map<String, BusinessCalendar> made) {

        boolean isStale() {
            return System.nanoTime() - loadedAt > KEPT_NANOS;
        }

        String calendarOf(String team, LocalDate day) {
            return teams.getOrDefault(team, List.of()).stream()
                    .filter(row -> row.countsOn(day))
                    .reduce(TeamRow::orLater)
                    .map(TeamRow::calendarId)
                    .orElse(null);
        }

        BusinessCalendar calendar(String id) {
            return rows.shifts().containsKey(id)
                    ? made.computeIfAbsent(id, key -> BusinessCalendar.of(rows.editions(key)))
                    : null;
        }
    }
}
