package io.heed.desk.web;

import io.heed.desk.CaseKinds;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.shared.web.Attempts;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.trouble.OrphanSweep;
import io.heed.trouble.Trouble;
import io.heed.trouble.TroubleAction;
import io.heed.trouble.Troubles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What did not work by itself, each with an owner and what is to be done about it. */
@Controller
@RequestMapping("/desk/trouble")
class TroublePage {

    private final Troubles troubles;
    private final OrphanSweep sweep;
    private final CaseKinds kinds;
    private final DeskTasks tasks;
    private final Attempts attempts;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final MessageSource messages;

    TroublePage(
            Troubles troubles,
            OrphanSweep sweep,
            CaseKinds kinds,
            DeskTasks tasks,
            Attempts attempts,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            MessageSource messages) {
        this.troubles = troubles;
        this.sweep = sweep;
        this.kinds = kinds;
        this.tasks = tasks;
        this.attempts = attempts;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.messages = messages;
    }

    /**
     * One row.
     *
     * @param what the kind of trouble, and the step, letter, rung or person it is about, in the reader's language
     * @param advice what is to be done
     * @param owner full name of who sees to it
     */
    record Row(
            long id,
            CaseNumber caseNumber,
            String what,
            String about,
            String cause,
            String advice,
            String owner,
            boolean mine,
            Instant since,
            List<TroubleAction> actions,
            boolean readable) {}

    @GetMapping
    @ShowsCustomers(counted = "rows")
    String show(Locale locale, Model model) {
        var who = current.actor();
        var names = new Names(staff);
        var found = troubles.of(who);
        model.addAttribute(
                "rows",
                found.stream().map(trouble -> row(trouble, who, names, locale)).toList());
        model.addAttribute("isFull", found.size() >= Troubles.MOST);
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("mayAct", Troubles.mayAct(who));
        model.addAttribute("maySweep", who.is(Role.LEAD, Role.MANAGER));
        model.addAttribute("open", casesToOpen(found, who));
        model.addAttribute("colleagues", Troubles.mayAct(who) ? troubles.colleagues() : List.of());
        return "desk/trouble";
    }

    @PostMapping("/look")
    String look(RedirectAttributes after) {
        if (!current.actor().is(Role.LEAD, Role.MANAGER)) {
            throw new NotFound();
        }
        return change(after, "desk.trouble.looked", () -> {
            var swept = sweep.run();
            // Numbers by name: what a session keeps has to be storable, which a record is not.
            after.addFlashAttribute(
                    "swept", Map.of("found", swept.found(), "mended", swept.mended(), "settled", swept.settled()));
        });
    }

    @PostMapping("/{id}/take")
    String take(@PathVariable long id, RedirectAttributes after) {
        var who = current.actor();
        return change(after, "desk.trouble.handed", () -> troubles.take(id, who));
    }

    @PostMapping("/{id}/hand-over")
    String handOver(@PathVariable long id, @RequestParam String to, RedirectAttributes after) {
        var who = current.actor();
        return change(after, "desk.trouble.handed", () -> troubles.handTo(id, to, who));
    }

    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable long id) {
        return Originals.download(troubles.original(id, current.actor()));
    }

    @PostMapping("/{id}/{action}")
    String act(
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam(required = false) String reason,
            RedirectAttributes after) {
        var who = current.actor();
        var wanted = TroubleAction.of(action).orElseThrow(NotFound::new);
        return change(after, "desk.trouble.done." + wanted.key(), () -> troubles.act(id, wanted, reason, who));
    }

    /** Those of the cases that the reader may look into; asking leaves no trace on them. */
    private Set<CaseNumber> casesToOpen(List<Trouble> found, Actor who) {
        return kinds.lines(
                        found.stream()
                                .map(Trouble::caseNumber)
                                .filter(Objects::nonNull)
                                .toList(),
                        who)
                .keySet();
    }

    private String change(RedirectAttributes after, String done, Runnable change) {
        attempts.make(change)
                .ifPresentOrElse(
                        failure -> {
                            after.addFlashAttribute("refused", failure.sentence());
                            after.addFlashAttribute("refusedArguments", failure.arguments());
                        },
                        () -> after.addFlashAttribute("done", done));
        return "redirect:/desk/trouble";
    }

    private Row row(Trouble trouble, Actor who, Names names, Locale locale) {
        var kind = trouble.kind().name();
        return new Row(
                trouble.id(),
                trouble.caseNumber(),
                messages.getMessage("desk.trouble.kind." + kind, null, locale),
                about(trouble, names, locale),
                cause(trouble, locale),
                messages.getMessage("desk.trouble.advice." + kind, null, locale),
                names.of(trouble.owner()),
                trouble.owner().equals(who.username()),
                trouble.foundAt(),
                Stream.of(TroubleAction.values())
                        .filter(action -> Troubles.may(trouble, action, who))
                        .toList(),
                Troubles.mayRead(trouble, who));
    }

    /** A refusal of ours fails a step with the key of its sentence. */
    private String cause(Trouble trouble, Locale locale) {
        var cause = trouble.cause();
        return cause == null || cause.isBlank() ? cause : messages.getMessage(cause, null, cause, locale);
    }

    private String about(Trouble trouble, Names names, Locale locale) {
        var detail = trouble.detail();
        if (detail == null) {
            return null;
        }
        return switch (trouble.kind()) {
            case FAILED_STEP, SUSPENDED_JOB -> tasks.name(detail, locale);
            case OWNER_AWAY -> names.of(detail);
            case LATE_ERASURE -> messages.getMessage("retention.obstacle." + detail, null, detail, locale);
            case DEAD_LETTER -> messages.getMessage("desk.trouble.letter." + detail, null, detail, locale);
            case MISSED_RUNG -> messages.getMessage("desk.trouble.rung." + detail, null, detail, locale);
            case QUARANTINED_MESSAGE, WAITING_MESSAGE ->
                messages.getMessage("desk.trouble.message." + detail, null, detail, locale);
            default -> detail;
        };
    }
}
