package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of the team is away; their open cases are handed on at once, so that no customer waits for an empty chair. */
@Controller
@RequestMapping("/desk/absence")
class AbsencePage {

    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Clock clock;

    AbsencePage(StaffDirectory staff, CurrentStaff current, DeskZone zone, Clock clock) {
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        var who = lead();
        model.addAttribute("members", members(who));
        model.addAttribute("now", clock.instant());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone.of(who)));
        model.addAttribute("zone", zone.of(who));
        return "desk/absence";
    }

    /** Away until the start of the day of return. */
    @PostMapping
    String absent(
            @RequestParam String username,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate back,
            RedirectAttributes after) {
        var who = lead();
        try {
            staff.absent(username, back.atStartOfDay(zone.of(who)).toInstant());
            after.addFlashAttribute("done", "desk.absence.noted");
        } catch (Refused refused) {
            after.addFlashAttribute("refused", refused.messageKey());
        }
        return "redirect:/desk/absence";
    }

    private Actor lead() {
        var who = current.actor();
        if (!who.is(Role.LEAD, Role.MANAGER)) {
            throw new NotFound();
        }
        return who;
    }

    private List<StaffMember> members(Actor who) {
        var teams = who.is(Role.MANAGER) ? staff.teams().stream().map(Team::id) : Stream.of(who.team());
        return teams.flatMap(team -> staff.ofTeam(team).stream())
                .filter(member -> member.role().worksCases())
                .toList();
    }
}
