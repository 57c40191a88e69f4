package io.heed.staff;

import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff kept in our tables. */
@Service
@Transactional
class StaffRegister implements StaffDirectory {

    private final StaffMapper staff;
    private final CurrentStaff currentStaff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffRegister(StaffMapper staff, CurrentStaff currentStaff, ApplicationEventPublisher events, Clock clock) {
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<StaffMember> find(String username) {
        return username != null && StaffLogIns.mayBeUsername(username)
                ? staff.find(username, moment())
                : Optional.empty();
    }

    @Override
    public List<StaffMember> ofTeam(String team) {
        return staff.ofTeam(team, moment());
    }

    @Override
    public List<StaffMember> present(String team, Instant now) {
        return staff.ofTeam(team, moment()).stream()
                .filter(member -> member.role() == Role.AGENT && member.isPresent(now))
                .sorted(Comparator.comparing(StaffMember::username))
                .toList();
    }

    @Override
    public StaffMember leadOf(String team) {
        return staff.leadOf(team, today(), moment())
                .filter(lead -> lead.isPresent(clock.instant()))
                .orElseGet(this::manager);
    }

    @Override
    public StaffMember manager() {
        return staff.withRole(Role.MANAGER, moment()).stream()
                .min(Comparator.comparing(manager -> !manager.isPresent(clock.instant())))
                .or(() -> staff.withRole(Role.ADMIN, moment()).stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("There is no account yet: set HEED_ADMIN_PASSWORD"));
    }

    @Override
    public Optional<StaffMember> managerOfBranch(String branch) {
        return staff.managerOfBranch(branch, moment()).filter(StaffMember::enabled);
    }

    @Override
    public StaffMember takerFor(String team, Map<String, Integer> openCases, String text, Set<String> excluded) {
        Predicate<StaffMember> impartial = member -> !excluded.contains(member.username()) && !member.isNamedIn(text);
        return present(team, clock.instant()).stream()
                .filter(impartial)
                .min(Comparator.comparing(member -> openCases.getOrDefault(member.username(), 0)))
                .or(() -> Optional.of(leadOf(team)).filter(impartial))
                .orElseGet(this::manager);
    }

    @Override
    public Set<String> teamsOf(Actor who) {
        var teams = new TreeSet<String>();
        if (who.team() != null) {
            teams.add(who.team());
        }
        if (who.is(Role.LEAD)) {
            teams.addAll(staff.teamsLedBy(who.username(), today()));
        }
        return teams;
    }

    @Override
    public Optional<Team> team(String id) {
        return staff.team(id, today());
    }

    @Override
    public List<Team> teams() {
        return staff.teams(today());
    }

    @Override
    public List<Branch> branches() {
        return staff.branches();
    }

    @Override
    public List<PlaceName> placeNames() {
        return staff.placeNames();
    }

    @Override
    public void absent(String username, Instant until) {
        var member = inReach(username);
        var now = clock.instant();
        if (until == null || !until.isAfter(now)) {
            throw new Refused("until", "staff.absence.not-in-future");
        }
        save(member, until);
        events.publishEvent(new StaffBecameAbsent(member.username(), now, until));
    }

    @Override
    public void returned(String username) {
        var member = inReach(username);
        if (member.absentUntil() != null) {
            save(member, null);
        }
    }

    private void save(StaffMember member, Instant absentUntil) {
        if (staff.updateAbsence(member.username(), member.version(), absentUntil) == 0) {
            throw new Conflict("staff.changed-meanwhile");
        }
    }

    private StaffMember inReach(String username) {
        var member = find(username).orElseThrow(NotFound::new);
        if (!mayChange(currentStaff.find().orElse(Actor.SYSTEM), member)) {
            throw new NotFound();
        }
        return member;
    }

    private boolean mayChange(Actor actor, StaffMember member) {
        return actor.isSystem()
                || actor.username().equals(member.username())
                || actor.is(Role.MANAGER, Role.ADMIN)
                || actor.is(Role.LEAD) && leads(actor, member.team());
    }

    /** The instant by which memberships change. */
    private Instant moment() {
        return Memberships.moment(clock);
    }

    /** The day by which teams change. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private boolean leads(Actor actor, String team) {
        return team != null
                && staff.team(team, today())
                        .filter(each -> actor.username().equals(each.leadUsername()))
                        .isPresent();
    }
}
