package io.heed.coaching;

import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every quarter of an hour which teams have no huddle for last week yet. A plain look and no cycle in a diagram: a
 * week in which Heed was down is called when it is back, and never twice.
 */
@Component
class WeeklyHuddles {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyHuddles.class);

    private final Huddles huddles;
    private final StaffDirectory staff;

    WeeklyHuddles(Huddles huddles, StaffDirectory staff) {
        this.huddles = huddles;
        this.staff = staff;
    }

    /** One team that cannot be called stops no other. */
    @Scheduled(fixedDelayString = "${heed.huddles.look:PT15M}", initialDelayString = "${heed.huddles.first-look:PT2M}")
    void look() {
        staff.teams().stream().map(Team::id).filter(this::hasAgents).forEach(this::call);
    }

    private void call(String team) {
        try {
            huddles.call(team).ifPresent(huddle -> LOG.info("Huddle {} was called for {}", huddle, team));
        } catch (RuntimeException e) {
            LOG.warn("No huddle could be called for {}: {}", team, e.getClass().getSimpleName());
        }
    }

    private boolean hasAgents(String team) {
        return staff.ofTeam(team).stream().anyMatch(member -> member.role() == Role.AGENT);
    }
}
