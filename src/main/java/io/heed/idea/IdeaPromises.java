package io.heed.idea;

import io.heed.engine.Decisions;
import io.heed.promise.BusinessCalendar;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What senders of ideas are promised, by the dated table {@code idea-promises}. */
@Component
class IdeaPromises {

    private static final String TABLE = "idea-promises";

    private final Decisions decisions;
    private final BusinessCalendars calendars;

    IdeaPromises(Decisions decisions, BusinessCalendars calendars) {
        this.decisions = decisions;
        this.calendars = calendars;
    }

    /** What held on the day on which the idea came in. */
    Promised of(Instant receivedAt, String team) {
        var calendar = calendars.ofTeam(team);
        var row = decisions.decideOne(
                TABLE,
                Map.of(
                        "receivedOn",
                        LocalDate.ofInstant(receivedAt, calendar.zoneAt(receivedAt))
                                .toString()));
        return new Promised(row, calendar);
    }

    /** The terms of one row, counted by one calendar. */
    record Promised(Map<String, Object> row, BusinessCalendar calendar) {

        /** When something is due that is promised from an instant on. */
        Instant after(String name, Instant from) {
            return Term.parse((String) row.get(name)).after(from, calendar);
        }

        /** The end of the working day, or of the day. */
        Instant endOf(LocalDate day) {
            return calendar.startOf(day.plusDays(1));
        }

        LocalDate today(Instant now) {
            return LocalDate.ofInstant(now, calendar.zoneAt(now));
        }
    }
}
