package io.heed.desk;

import io.heed.promise.BusinessCalendars;
import io.heed.staff.Actor;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The time zone staff read dates in: that of their team's calendar. */
@Component
public class DeskZone {

    private final BusinessCalendars calendars;
    private final Clock clock;

    DeskZone(BusinessCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The zone; UTC for those without a team. */
    public ZoneId of(Actor who) {
        return ofTeam(who.team());
    }

    /** The zone the team works in; UTC for those without a team, {@code null}. */
    public ZoneId ofTeam(String team) {
        return team == null ? ZoneOffset.UTC : calendars.ofTeam(team).zoneAt(clock.instant());
    }
}
