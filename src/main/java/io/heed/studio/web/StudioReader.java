package io.heed.studio.web;

import io.heed.promise.BusinessCalendars;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Who reads a page of the studio, by whose clock, and what colleagues are called. */
@Component
class StudioReader {

    private final CurrentStaff current;
    private final StaffDirectory staff;
    private final BusinessCalendars calendars;
    private final Clock clock;

    StudioReader(CurrentStaff current, StaffDirectory staff, BusinessCalendars calendars, Clock clock) {
        this.current = current;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
    }

    Actor actor() {
        return current.actor();
    }

    /** That of the reader's team; UTC for those without one. */
    ZoneId zone() {
        var team = actor().team();
        return team == null ? ZoneOffset.UTC : calendars.ofTeam(team).zoneAt(clock.instant());
    }

    /** What pages call members of staff by. */
    Names names() {
        return username -> staff.find(username).map(StaffMember::displayName).orElse(username);
    }

    /** Names of colleagues, for templates. */
    interface Names {

        /** The full name, or the username of somebody who is not known any more. */
        String of(String username);
    }
}
