package io.heed.improvement;

import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refusals;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.theme.Theme;
import io.heed.theme.Themes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for an improvement, who is heard, and by which theme its effect is counted. */
@Service
@Transactional
public class Owners {

    private static final int MOST_REVIEW_DAYS = 30;

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final Departments departments;
    private final Themes themes;
    private final BusinessCalendars calendars;
    private final StaffDirectory staff;

    Owners(
            ImprovementMapper mapper,
            ImprovementRecords records,
            Departments departments,
            Themes themes,
            BusinessCalendars calendars,
            StaffDirectory staff) {
        this.mapper = mapper;
        this.records = records;
        this.departments = departments;
        this.themes = themes;
        this.calendars = calendars;
        this.staff = staff;
    }

    /**
     * Who answers for it.
     *
     * @param departments who is heard
     * @param theme by whose contacts its effect is counted, or null for a new one of its own
     * @param reviewDays how many business days the departments have
     */
    public record Named(String owner, List<String> departments, CaseNumber theme, int reviewDays) {}

    /** The same in the name of a member of staff. */
    public void name(CaseNumber number, Named named, String username) {
        var member = staff.find(username).orElseThrow(NotFound::new);
        name(number, named, new Actor(username, member.role(), member.team()));
    }

    /**
     * Names the owner and asks the departments.
     *
     * @throws Refused naming {@code owner}, {@code departments}, {@code theme} or {@code reviewDays}
     */
    public void name(CaseNumber number, Named named, Actor by) {
        var improvement = records.lock(number);
        check(named.owner(), named.departments());
        if (named.reviewDays() < 1 || named.reviewDays() > MOST_REVIEW_DAYS) {
            throw new Refused("reviewDays", "improvement.review-days", MOST_REVIEW_DAYS);
        }
        var asked = departments.check(named.departments());
        var theme = named.theme() == null ? improvement.theme() : named.theme();
        if (theme == null) {
            theme = themes.open(
                    new Theme.Titles(
                            improvement.subject().title(), improvement.subject().titlePl()),
                    improvement.subject().product(),
                    improvement.subject().team(),
                    by);
        }
        checkTheme(theme, number);
        improvement.own(
                named.owner(), theme, named.reviewDays(), reviewBy(improvement, named.reviewDays()), records.now());
        records.save(improvement);
        mapper.ask(number, improvement.round(), asked, records.now());
        records.tell(
                new ImprovementEvent.OwnerNamed(number, records.now(), named.owner(), asked.size(), by.username()));
    }

    /**
     * Passes when effects may be counted by the theme.
     *
     * @param besides an improvement that may have it already, or null
     * @throws Refused naming {@code theme}
     */
    void checkTheme(CaseNumber theme, CaseNumber besides) {
        try {
            if (!theme.kind().equals(Theme.LETTERS) || !themes.get(theme).isConfirmed()) {
                throw new Refused("theme", "improvement.unknown-theme");
            }
        } catch (NotFound none) {
            throw new Refused("theme", "improvement.unknown-theme");
        }
        var open = mapper.openFor(theme);
        if (open != null && !open.number().equals(besides)) {
            throw new Refused("theme", "improvement.theme-taken", open.number());
        }
    }

    /**
     * Passes when this person may answer for an improvement and these departments may be heard.
     *
     * @throws Refused naming {@code owner} or {@code departments}, or both
     */
    void check(String owner, List<String> asked) {
        var wrong = new Refusals();
        if (owners().stream().noneMatch(each -> each.username().equals(owner))) {
            wrong.add(new Refused("owner", "improvement.unknown-owner"));
        }
        wrong.check(() -> departments.check(asked));
        wrong.raise();
    }

    /** Until when departments have time that are asked now. */
    Instant reviewBy(Improvement improvement, int days) {
        return Term.parse("P" + days + "BD")
                .after(records.now(), calendars.ofTeam(improvement.subject().team()));
    }

    /** Who may answer for an improvement: whoever works cases, but not in a branch. */
    @Transactional(readOnly = true)
    public List<StaffMember> owners() {
        var owners = new ArrayList<StaffMember>();
        staff.teams()
                .forEach(team -> staff.ofTeam(team.id()).stream()
                        .filter(member -> member.role() == Role.AGENT || member.role() == Role.LEAD)
                        .filter(member -> owners.stream()
                                .noneMatch(each -> each.username().equals(member.username())))
                        .forEach(owners::add));
        var manager = staff.manager();
        if (owners.stream().noneMatch(each -> each.username().equals(manager.username()))) {
            owners.add(manager);
        }
        return List.copyOf(owners);
    }
}
