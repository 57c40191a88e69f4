package io.heed.studio.tables;

import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.staff.Memberships;
import io.heed.staff.OpenWork;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What others get when somebody leaves the team that they are in now, as it is today. */
@Component
public class HandOver {

    private final Memberships memberships;
    private final StaffDirectory staff;
    private final List<OpenWork> kinds;
    private final WorkItems workItems;
    private final BusinessCalendars calendars;

    HandOver(
            Memberships memberships,
            StaffDirectory staff,
            List<OpenWork> kinds,
            WorkItems workItems,
            BusinessCalendars calendars) {
        this.memberships = memberships;
        this.staff = staff;
        this.kinds = kinds;
        this.workItems = workItems;
        this.calendars = calendars;
    }

    /**
     * What would go to whom.
     *
     * @param team the team's name
     * @param cases how many open cases of the team they own
     * @param tasks how many open tasks of the team they have, those of their cases too
     * @param above who gets it when nobody else of the team is there
     */
    public record Handed(String who, String team, int cases, int tasks, String above) {}

    /**
     * A time in a team, by its name.
     *
     * @param from null when it was so from the beginning
     * @param lastDay null when it is open
     */
    public record Named(String team, LocalDate from, LocalDate lastDay) {}

    /** What they have in their team; empty when they are in none, or leave nothing because they answer for every team. */
    public Optional<Handed> of(String username, Locale language) {
        var member = staff.find(username).filter(each -> each.role() != Role.MANAGER);
        return member.filter(each -> each.team() != null).map(each -> {
            var cases = kinds.stream()
                    .flatMap(kind -> kind.ownedBy(Set.of(username)).stream())
                    .filter(owned -> each.team().equals(owned.team()))
                    .count();
            var tasks = each.role() == Role.BRANCH
                    ? 0
                    : workItems.takenBy(Set.of(username)).stream()
                            .map(WorkItem::team)
                            .filter(each.team()::equals)
                            .count();
            var lead = staff.leadOf(each.team());
            var above = lead.username().equals(username) ? staff.manager() : lead;
            return new Handed(
                    each.displayName(), name(each.team(), language), (int) cases, (int) tasks, above.displayName());
        });
    }

    /** In which teams they were, are and will be. */
    public List<Named> stays(String username, Locale language) {
        return memberships.stays(username).stream()
                .map(stay -> new Named(
                        name(stay.team(), language),
                        stay.from() == null ? null : day(stay.from(), stay.team()),
                        stay.until() == null ? null : day(stay.until().minusMillis(1), stay.team())))
                .toList();
    }

    private LocalDate day(Instant at, String team) {
        return LocalDate.ofInstant(at, calendars.ofTeam(team).zoneAt(at));
    }

    private String name(String team, Locale language) {
        return staff.team(team).map(each -> each.name(language)).orElse(team);
    }
}
