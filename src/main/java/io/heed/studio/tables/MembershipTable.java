package io.heed.studio.tables;

import io.heed.promise.BusinessCalendars;
import io.heed.shared.Dated;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Memberships;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Team;
import io.heed.staff.TeamEditions;
import io.heed.staff.TeamMembership;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * To which team somebody belongs. Whoever is named as a team's lead stays in it until another one is named: a team that has
 * lost its lead escalates to nobody who knows it.
 */
@Component
class MembershipTable implements ChangeableTable {

    private static final String TEAM = "team";
    private static final String LAST_DAY = "last-day";
    private static final int MOST_YEARS = 50;
    private static final Duration A_LITTLE = Duration.ofMinutes(2);
    private static final Set<Role> IN_TEAMS = Set.of(Role.AGENT, Role.LEAD, Role.BRANCH, Role.MANAGER);

    private final Memberships memberships;
    private final TeamEditions teams;
    private final StaffDirectory staff;
    private final BusinessCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    MembershipTable(
            Memberships memberships,
            TeamEditions teams,
            StaffDirectory staff,
            BusinessCalendars calendars,
            MessageSource messages,
            Clock clock) {
        this.memberships = memberships;
        this.teams = teams;
        this.staff = staff;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.MEMBERSHIP;
    }

    /** Who is or may be in a team, and whoever was. */
    @Override
    public List<Entry> entries(Locale language) {
        return memberships.people().stream()
                .filter(member -> IN_TEAMS.contains(member.role())
                        || !memberships.editions(member.username()).isEmpty())
                .map(member -> new Entry(member.username(), named(member, language)))
                .toList();
    }

    private String named(StaffMember member, Locale language) {
        return member.displayName()
                + Optional.ofNullable(member.team())
                        .flatMap(staff::team)
                        .map(team -> " (" + team.name(language) + ")")
                        .orElse("");
    }

    @Override
    public ZoneId zone(String key, Instant now) {
        return zoneOf(memberships.teamAt(key, now).orElse(null), now);
    }

    @Override
    public List<Field> fields(String key, Locale language) {
        find(key);
        return List.of(
                new Field(TEAM, text("team", language), text("team.hint", language, known(language)), 1),
                new Field(LAST_DAY, text("last-day", language), text("last-day.hint", language), 1));
    }

    @Override
    public List<Edition> editions(String key) {
        return memberships.editions(key).stream()
                .map(each -> new Edition(each.edition(), each.validFrom()))
                .toList();
    }

    @Override
    public Map<String, List<Edition>> allEditions(Locale language) {
        return memberships.all().stream()
                .collect(Collectors.groupingBy(
                        TeamMembership::username,
                        Collectors.mapping(
                                each -> new Edition(each.edition(), each.validFrom()), Collectors.toList())));
    }

    @Override
    public Map<String, String> at(String key, LocalDate day) {
        return counting(key, day)
                .map(each -> each.lastDay() != null && each.lastDay().isBefore(day)
                        ? content(null, null)
                        : content(each.team(), each.lastDay()))
                .orElseGet(() -> content(memberships.first(key).orElse(null), null));
    }

    @Override
    public Map<String, String> checked(String key, LocalDate validFrom, Map<String, String> typed) {
        var member = find(key);
        var wrong = new ArrayList<Refused>();
        var team = typed.getOrDefault(TEAM, "").strip().toLowerCase(Locale.ROOT);
        var known = team.isEmpty() || staff.team(team).isPresent();
        if (!member.enabled() || !IN_TEAMS.contains(member.role())) {
            wrong.add(new Refused(TEAM, "tables.membership.nobody"));
        } else if (!known) {
            wrong.add(new Refused(
                    TEAM,
                    "tables.membership.team.unknown",
                    staff.teams().stream().map(Team::id).collect(Collectors.joining(", "))));
        }
        var last = typed.getOrDefault(LAST_DAY, "").strip();
        var lastDay = lastDay(key, validFrom, team, last, wrong);
        if (wrong.isEmpty()) {
            checkChange(key, validFrom, content(team, lastDay), wrong);
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return content(team, lastDay);
    }

    private LocalDate lastDay(String key, LocalDate from, String team, String typed, List<Refused> wrong) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed);
            var next = memberships.editions(key).stream()
                    .map(TeamMembership::validFrom)
                    .filter(each -> each.isAfter(from) && !each.isAfter(day))
                    .min(Comparator.naturalOrder());
            if (team.isEmpty()) {
                wrong.add(new Refused(LAST_DAY, "tables.membership.last-day.without-team"));
            } else if (day.isBefore(from) || day.isAfter(from.plusYears(MOST_YEARS))) {
                wrong.add(new Refused(LAST_DAY, "tables.membership.last-day.wrong", from.toString(), MOST_YEARS));
            } else if (next.isPresent()) {
                wrong.add(new Refused(
                        LAST_DAY, "tables.membership.overlap", next.get().toString()));
            }
            return day;
        } catch (DateTimeParseException notADay) {
            wrong.add(new Refused(LAST_DAY, "tables.membership.last-day.wrong", from.toString(), MOST_YEARS));
            return null;
        }
    }

    private void checkChange(String key, LocalDate from, Map<String, String> content, List<Refused> wrong) {
        var before = at(key, from);
        var team = content.get(TEAM);
        var leaves = !before.get(TEAM).equals(team) || !content.get(LAST_DAY).isEmpty();
        if (before.equals(content)) {
            wrong.add(new Refused(TEAM, "tables.membership.same"));
        } else if (leaves && !before.get(TEAM).isEmpty() && leads(key, before.get(TEAM), from)) {
            wrong.add(new Refused(
                    before.get(TEAM).equals(team) ? LAST_DAY : TEAM,
                    "tables.membership.leads",
                    teams.at(before.get(TEAM), from).name(),
                    teams.at(before.get(TEAM), from).namePl()));
        } else if (begins(key, from, team).isBefore(clock.instant().plus(A_LITTLE))) {
            wrong.add(new Refused("validFrom", "tables.calendar.zone-day"));
        }
    }

    /** Whether the team looks to this person on the day, or will by what is agreed. */
    private boolean leads(String key, String team, LocalDate from) {
        return Stream.concat(
                        Stream.of(teams.at(team, from)),
                        teams.editions(team).stream()
                                .filter(each -> each.validFrom().isAfter(from))
                                .map(each -> each.team()))
                .anyMatch(each -> key.equals(each.leadUsername()));
    }

    @Override
    public void take(Agreed agreed) {
        var team = agreed.content().get(TEAM);
        var last = agreed.content().get(LAST_DAY);
        var lastDay = last.isEmpty() ? null : LocalDate.parse(last);
        int edition =
                editions(agreed.key()).stream().mapToInt(Edition::edition).max().orElse(0) + 1;
        memberships.add(new TeamMembership(
                agreed.key(),
                edition,
                team.isEmpty() ? null : team,
                agreed.validFrom(),
                lastDay,
                begins(agreed.key(), agreed.validFrom(), team),
                lastDay == null ? null : begins(agreed.key(), lastDay.plusDays(1), team)));
    }

    /** When the day begins where the team works; without a team, where the one works that is left. */
    private Instant begins(String key, LocalDate day, String team) {
        var now = clock.instant();
        var zone = team.isEmpty() ? zone(key, now) : zoneOf(team, now);
        return day.atStartOfDay(zone).toInstant();
    }

    private ZoneId zoneOf(String team, Instant at) {
        return team == null ? ZoneOffset.UTC : calendars.ofTeam(team).zoneAt(at);
    }

    private Optional<TeamMembership> counting(String key, LocalDate day) {
        return Dated.countingOn(day, memberships.editions(key));
    }

    private StaffMember find(String key) {
        return staff.find(key).orElseThrow(NotFound::new);
    }

    private static Map<String, String> content(String team, LocalDate lastDay) {
        var content = new LinkedHashMap<String, String>();
        content.put(TEAM, team == null ? "" : team);
        content.put(LAST_DAY, lastDay == null ? "" : lastDay.toString());
        return content;
    }

    private String known(Locale language) {
        return staff.teams().stream()
                .map(each -> each.id() + " (" + each.name(language) + ")")
                .collect(Collectors.joining(", "));
    }

    private String text(String name, Locale language, Object... arguments) {
        return messages.getMessage("tables.membership." + name, arguments, language);
    }
}
