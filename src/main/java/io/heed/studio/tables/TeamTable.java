package io.heed.studio.tables;

import io.heed.promise.BusinessCalendars;
import io.heed.promise.Calendars;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import io.heed.staff.Team;
import io.heed.staff.TeamEdition;
import io.heed.staff.TeamEditions;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What teams are called, by which calendar they work, and whom they look to. */
@Component
class TeamTable implements ChangeableTable {

    private static final String NAME = "name";
    private static final String NAME_PL = "name-pl";
    private static final String CALENDAR = "calendar";
    private static final String LEAD = "lead";
    private static final int LONGEST = 100;

    private final TeamEditions teams;
    private final StaffDirectory staff;
    private final Calendars calendars;
    private final MessageSource messages;

    TeamTable(TeamEditions teams, StaffDirectory staff, Calendars calendars, MessageSource messages) {
        this.teams = teams;
        this.staff = staff;
        this.calendars = calendars;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.TEAM;
    }

    @Override
    public List<Entry> entries(Locale language) {
        return staff.teams().stream()
                .map(team -> new Entry(team.id(), team.name(language)))
                .toList();
    }

    @Override
    public ZoneId zone(String key, Instant now) {
        return ZoneOffset.UTC;
    }

    @Override
    public List<Field> fields(String key, Locale language) {
        teams.at(key, LocalDate.EPOCH);
        return List.of(
                new Field(NAME, text("name", language), null, 1),
                new Field(NAME_PL, text("name-pl", language), null, 1),
                new Field(CALENDAR, text("calendar", language), text("calendar.hint", language, known()), 1),
                new Field(LEAD, text("lead", language), text("lead.hint", language), 1));
    }

    @Override
    public List<Edition> editions(String key) {
        return teams.editions(key).stream()
                .map(each -> new Edition(each.edition(), each.validFrom()))
                .toList();
    }

    @Override
    public Map<String, String> at(String key, LocalDate day) {
        var team = teams.at(key, day);
        return content(team);
    }

    @Override
    public Map<String, String> checked(String key, LocalDate validFrom, Map<String, String> typed) {
        teams.at(key, validFrom);
        var name = typed.getOrDefault(NAME, "").strip();
        var namePl = typed.getOrDefault(NAME_PL, "").strip();
        var calendar = typed.getOrDefault(CALENDAR, "").strip();
        var lead = typed.getOrDefault(LEAD, "").strip().toLowerCase(Locale.ROOT);
        var wrong = new ArrayList<Refused>();
        if (!isName(name)) {
            wrong.add(new Refused(NAME, "tables.team.name.wrong", LONGEST));
        }
        if (!isName(namePl)) {
            wrong.add(new Refused(NAME_PL, "tables.team.name-pl.wrong", LONGEST));
        }
        if (ids().noneMatch(calendar::equals)) {
            wrong.add(new Refused(CALENDAR, "tables.team.calendar.unknown", known()));
        }
        if (!lead.isEmpty() && !teams.canLead(lead)) {
            wrong.add(new Refused(LEAD, "tables.team.lead.unknown"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return content(new Team(key, name, namePl, calendar, lead));
    }

    @Override
    public void take(Agreed agreed) {
        var content = agreed.content();
        var lead = content.get(LEAD);
        int edition =
                editions(agreed.key()).stream().mapToInt(Edition::edition).max().orElse(0) + 1;
        teams.add(new TeamEdition(
                edition,
                agreed.validFrom(),
                new Team(
                        agreed.key(),
                        content.get(NAME),
                        content.get(NAME_PL),
                        content.get(CALENDAR),
                        lead.isEmpty() ? null : lead)));
        calendars.forget();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && name.lines().count() == 1 && PlainText.isPlain(name);
    }

    private static Map<String, String> content(Team team) {
        var content = new LinkedHashMap<String, String>();
        content.put(NAME, team.name());
        content.put(NAME_PL, team.namePl());
        content.put(CALENDAR, team.calendarId());
        content.put(LEAD, team.leadUsername() == null ? "" : team.leadUsername());
        return content;
    }

    private String known() {
        return ids().collect(Collectors.joining(", "));
    }

    private Stream<String> ids() {
        return Stream.concat(
                calendars.all().stream().map(Calendars.Named::id).sorted(), Stream.of(BusinessCalendars.ALWAYS));
    }

    private String text(String name, Locale language, Object... arguments) {
        return messages.getMessage("tables.team." + name, arguments, language);
    }
}
