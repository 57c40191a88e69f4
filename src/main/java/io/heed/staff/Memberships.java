package io.heed.staff;

import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belonged to which team when, and who will; an edition is added and never changed. */
@Service
@Transactional
public class Memberships {

    /** Every midnight of every zone is on one, so that what is asked twice within one is the same statement. */
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    private final StaffMapper staff;
    private final Clock clock;

    Memberships(StaffMapper staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** The instant by which it is asked who belongs to a team now. */
    static Instant moment(Clock clock) {
        long now = clock.millis();
        return Instant.ofEpochMilli(now - Math.floorMod(now, QUARTER));
    }

    /**
     * A time in a team.
     *
     * @param from null when it was so from the beginning
     * @param until when it ended or will, or null
     */
    public record Stay(String username, String team, Instant from, Instant until) {}

    /** Everybody with an account, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> people() {
        return staff.everybody(moment(clock));
    }

    /** Every edition of somebody's, the latest last; none as long as it is as the account was made. */
    @Transactional(readOnly = true)
    public List<TeamMembership> editions(String username) {
        return staff.memberships(username);
    }

    /** The team that the account was made in, if it was in one. */
    @Transactional(readOnly = true)
    public Optional<String> first(String username) {
        return Optional.ofNullable(account(username).team());
    }

    /** Every edition of everybody's. */
    @Transactional(readOnly = true)
    public List<TeamMembership> all() {
        return staff.memberships(null);
    }

    /** In which team somebody was or will be, as far as it is decided, the earliest first. */
    @Transactional(readOnly = true)
    public List<Stay> stays(String username) {
        return stays(account(username), staff.memberships(username));
    }

    /** The team that somebody belonged to at the instant, or will, if to any. */
    @Transactional(readOnly = true)
    public Optional<String> teamAt(String username, Instant at) {
        return stays(username).stream()
                .filter(stay -> stay.from() == null || !at.isBefore(stay.from()))
                .filter(stay -> stay.until() == null || at.isBefore(stay.until()))
                .map(Stay::team)
                .findFirst();
    }

    /** Adds an edition, in the transaction of whoever decided it. */
    public void add(TeamMembership edition) {
        staff.insertMembership(edition);
    }

    /** Who works here no more, and who has left a team: what they have there, somebody else has to do. */
    @Transactional(readOnly = true)
    public List<Departure> departures() {
        return departures(staff.accountTeams(null), staff.memberships(null));
    }

    /** Whether somebody has left the team, or works here no more, so that nothing of the team is theirs. */
    @Transactional(readOnly = true)
    public boolean hasLeft(String username, String team) {
        return departures(List.of(account(username)), staff.memberships(username)).stream()
                .anyMatch(each -> each.concerns(team));
    }

    /** Managers answer for every team, and leads for those they lead, whether they belong to them or not. */
    private List<Departure> departures(List<StaffMapper.AccountTeam> accounts, List<TeamMembership> all) {
        var now = clock.instant();
        var editions = all.stream().collect(Collectors.groupingBy(TeamMembership::username));
        var leads = new HashMap<String, String>();
        if (!editions.isEmpty()) {
            staff.teams(LocalDate.ofInstant(now, ZoneOffset.UTC))
                    .forEach(team -> leads.put(team.id(), team.leadUsername()));
        }
        var departures = new ArrayList<Departure>();
        for (var account : accounts) {
            if (!account.enabled()) {
                departures.add(new Departure(account.username(), null));
            } else if (account.role() != Role.MANAGER && editions.containsKey(account.username())) {
                left(stays(account, editions.get(account.username())), now).stream()
                        .filter(team -> !account.username().equals(leads.get(team)))
                        .forEach(team -> departures.add(new Departure(account.username(), team)));
            }
        }
        return departures;
    }

    private static LinkedHashSet<String> left(List<Stay> stays, Instant now) {
        var left = new LinkedHashSet<String>();
        stays.stream()
                .filter(stay -> stay.until() != null && !stay.until().isAfter(now))
                .forEach(stay -> left.add(stay.team()));
        stays.stream()
                .filter(stay -> stay.from() == null || !stay.from().isAfter(now))
                .filter(stay -> stay.until() == null || stay.until().isAfter(now))
                .forEach(stay -> left.remove(stay.team()));
        return left;
    }

    private static List<Stay> stays(StaffMapper.AccountTeam account, List<TeamMembership> editions) {
        var turns = editions.stream()
                .flatMap(each -> Stream.of(each.fromAt(), each.untilAt()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        var stays = new ArrayList<Stay>();
        String team = account.team();
        Instant since = null;
        for (var turn : turns) {
            var edition = counting(editions, turn);
            var next = edition.isPresent() ? edition.get().teamAt(turn) : account.team();
            if (!Objects.equals(team, next)) {
                if (team != null) {
                    stays.add(new Stay(account.username(), team, since, turn));
                }
                team = next;
                since = turn;
            }
        }
        if (team != null) {
            stays.add(new Stay(account.username(), team, since, null));
        }
        return List.copyOf(stays);
    }

    private static Optional<TeamMembership> counting(List<TeamMembership> editions, Instant at) {
        return editions.stream()
                .filter(each -> !each.fromAt().isAfter(at))
                .max(Comparator.comparing(TeamMembership::fromAt).thenComparing(TeamMembership::edition));
    }

    private StaffMapper.AccountTeam account(String username) {
        if (!StaffLogIns.mayBeUsername(username)) {
            throw new NotFound();
        }
        return staff.accountTeams(username).stream().findFirst().orElseThrow(NotFound::new);
    }
}
