package io.heed.desk;

import io.heed.promise.BusinessCalendars;
import io.heed.staff.Actor;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The time zone staff read dates in: that of their team's calendar. */
@Component
public class DeskZone {

    private final BusinessCalendars calendars;

    DeskZone(BusinessCalendars calendars) {
        this.calendars = calendars;
    }

    /** The zone; UTC for those without a team. */
    public ZoneId of(Actor who) {
        return who.team() == null
                ? ZoneOffset.UTC
                : calendars.ofTeam(who.team()).zone();
    }
}
