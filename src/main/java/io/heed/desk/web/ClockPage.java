package io.heed.desk.web;

import io.heed.complaint.CaseTrail;
import io.heed.complaint.CaseTrail.Happening;
import io.heed.desk.CaseKinds;
import io.heed.desk.DeskZone;
import io.heed.desk.Happenings;
import io.heed.desk.Happenings.Line;
import io.heed.engine.MovableClock;
import io.heed.engine.NextTimer;
import io.heed.promise.BusinessCalendars;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.trouble.OrphanSweep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the demonstration world's time forward, so that what would happen next week can be watched now. */
@Controller
@RequestMapping("/demo/clock")
@ConditionalOnBooleanProperty("heed.demonstration")
class ClockPage {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int MOST = 200;

    private final MovableClock clock;
    private final NextTimer nextTimer;
    private final BusinessCalendars calendars;
    private final CaseTrail trail;
    private final CaseKinds kinds;
    private final Happenings happenings;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final OrphanSweep sweep;

    ClockPage(
            MovableClock clock,
            NextTimer nextTimer,
            BusinessCalendars calendars,
            CaseTrail trail,
            CaseKinds kinds,
            Happenings happenings,
            CurrentStaff current,
            DeskZone zone,
            OrphanSweep sweep) {
        this.clock = clock;
        this.nextTimer = nextTimer;
        this.calendars = calendars;
        this.trail = trail;
        this.kinds = kinds;
        this.happenings = happenings;
        this.current = current;
        this.zone = zone;
        this.sweep = sweep;
    }

    /** What happened to a case, for those who may see it. */
    record Happened(CaseNumber caseNumber, Line line) {}

    /**
     * The clock.
     *
     * @param since the mark from before the clock was moved: what happened since is listed
     */
    @GetMapping
    String show(@RequestParam(required = false) Long since, Locale locale, Model model) {
        var who = current.actor();
        model.addAttribute("happened", since == null ? List.of() : happened(since, who, locale));
        model.addAttribute("now", clock.now());
        model.addAttribute("nextDue", nextTimer.due().orElse(null));
        model.addAttribute("zone", zone.of(who));
        return "desk/clock";
    }

    @PostMapping
    String move(
            @RequestParam String by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to,
            RedirectAttributes after) {
        var who = current.actor();
        try {
            var target = target(by, to, who);
            var mark = trail.mark();
            after.addFlashAttribute("ran", clock.letPass(target));
            sweep.runUnlessRunning();
            after.addAttribute("since", mark);
        } catch (Refused refused) {
            after.addFlashAttribute("refused", refused.messageKey());
        }
        return "redirect:/demo/clock";
    }

    private List<Happened> happened(long since, Actor who, Locale locale) {
        var all = trail.since(since, MOST);
        var visible = kinds.lines(all.stream().map(Happening::caseNumber).toList(), who);
        return all.stream()
                .filter(each -> visible.containsKey(each.caseNumber()))
                .flatMap(each ->
                        happenings.lines(each.caseNumber(), List.of(each.entry()), zone.of(who), locale).stream()
                                .map(line -> new Happened(each.caseNumber(), line)))
                .toList();
    }

    private Instant target(String by, LocalDateTime to, Actor who) {
        var now = clock.now();
        var target = switch (by) {
            case "hour" -> now.plus(1, ChronoUnit.HOURS);
            case "day" -> nextWorkingDay(now, who);
            case "due" -> nextTimer.due().map(due -> later(due, now)).orElse(now);
            case "custom" -> custom(to, zone.of(who));
            default -> throw new Refused("by", "desk.clock.unknown");
        };
        if (!target.isAfter(now) || target.isAfter(now.plus(FARTHEST))) {
            throw new Refused("to", "desk.clock.not-ahead");
        }
        return target;
    }

    /** A timer that is due already runs within the next second. */
    private static Instant later(Instant due, Instant now) {
        return due.isAfter(now) ? due : now.plusSeconds(1);
    }

    private static Instant custom(LocalDateTime to, ZoneId zone) {
        if (to == null) {
            throw new Refused("to", "desk.clock.not-ahead");
        }
        return to.atZone(zone).toInstant();
    }

    /** When the team opens on its next working day. */
    private Instant nextWorkingDay(Instant now, Actor who) {
        var there = zone.of(who);
        var tomorrow =
                now.atZone(there).toLocalDate().plusDays(1).atStartOfDay(there).toInstant();
        return who.team() == null ? tomorrow : calendars.ofTeam(who.team()).nextOpening(tomorrow);
    }
}
