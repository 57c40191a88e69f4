package io.heed.staff;

import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams with all their editions, for whoever changes them. */
@Service
@Transactional
public class TeamEditions {

    private final StaffMapper staff;
    private final Clock clock;

    TeamEditions(StaffMapper staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** Every edition, the latest last; none as long as it is as it was set up. */
    @Transactional(readOnly = true)
    public List<TeamEdition> editions(String id) {
        return staff.teamEditions(id).stream()
                .map(row -> new TeamEdition(
                        row.edition(),
                        row.validFrom(),
                        new Team(id, row.name(), row.namePl(), row.calendarId(), row.leadUsername())))
                .toList();
    }

    /** The team as it is on the day, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Team at(String id, LocalDate day) {
        return staff.team(id, day).orElseThrow(NotFound::new);
    }

    /** Whether somebody can lead a team: a lead or a manager with an account that works. */
    @Transactional(readOnly = true)
    public boolean canLead(String username) {
        return StaffLogIns.mayBeUsername(username)
                && staff.find(username, Memberships.moment(clock))
                        .filter(each -> each.enabled() && (each.role() == Role.LEAD || each.role() == Role.MANAGER))
                        .isPresent();
    }

    /** Adds an edition, in the transaction of whoever decided it. */
    public void add(TeamEdition edition) {
        staff.insertTeamEdition(edition);
    }
}
