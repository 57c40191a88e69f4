package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.shared.NotFound;
import io.heed.shared.web.Attempts;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who is away: everybody says so for themselves, leads and managers for their teams too. The open cases of somebody away
 * are handed on at once, so that no customer waits for an empty chair.
 */
@Controller
@RequestMapping("/desk/absence")
class AbsencePage {

    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final DeskZone zone;
    private final Clock clock;

    AbsencePage(StaffDirectory staff, CurrentStaff current, Attempts attempts, DeskZone zone, Clock clock) {
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param zone where the member works: days begin and end there
     * @param typed the day that was typed before the page had to be shown again, or null
     */
    record Row(StaffMember member, ZoneId zone, boolean away, boolean me, LocalDate tomorrow, LocalDate typed) {}

    @GetMapping
    ModelAndView show() {
        return page(null, null);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/end")
    String back() {
        return "redirect:/desk/absence";
    }

    /** Away until the start of the day of return. */
    @PostMapping
    ModelAndView absent(
            @RequestParam String username,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate back,
            RedirectAttributes after) {
        worker();
        var until = back.atStartOfDay(zoneOf(username)).toInstant();
        return change(() -> staff.absent(username, until), "desk.absence.noted", username, back, after);
    }

    /** Here again, earlier than was said. */
    @PostMapping("/end")
    ModelAndView returned(@RequestParam String username, RedirectAttributes after) {
        worker();
        return change(() -> staff.returned(username), "desk.absence.returned", username, null, after);
    }

    private ModelAndView change(
            Runnable change, String done, String username, LocalDate typed, RedirectAttributes after) {
        var failure = attempts.make(change);
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/desk/absence");
        }
        var page = page(username, typed);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    private ModelAndView page(String username, LocalDate typed) {
        var who = worker();
        var rows = members(who)
                .map(member -> row(member, who, member.username().equals(username) ? typed : null))
                .toList();
        return new ModelAndView("desk/absence").addObject("rows", rows);
    }

    private Actor worker() {
        var who = current.actor();
        if (!who.role().worksCases()) {
            throw new NotFound();
        }
        return who;
    }

    private Row row(StaffMember member, Actor who, LocalDate typed) {
        var now = clock.instant();
        var here = zone.ofTeam(member.team());
        return new Row(
                member,
                here,
                !member.isPresent(now),
                member.username().equals(who.username()),
                LocalDate.ofInstant(now, here).plusDays(1),
                typed);
    }

    private ZoneId zoneOf(String username) {
        return zone.ofTeam(staff.find(username).map(StaffMember::team).orElse(null));
    }

    /** The reader first. */
    private Stream<StaffMember> members(Actor who) {
        var teams = who.is(Role.MANAGER)
                ? staff.teams().stream().map(Team::id)
                : staff.teamsOf(who).stream().filter(team -> who.is(Role.LEAD));
        var theirs = teams.flatMap(team -> staff.ofTeam(team).stream())
                .filter(member -> member.role().worksCases());
        return Stream.concat(staff.find(who.username()).stream(), theirs).distinct();
    }
}
