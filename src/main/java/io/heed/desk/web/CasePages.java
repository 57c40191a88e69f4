package io.heed.desk.web;

import io.heed.complaint.CaseForStaff;
import io.heed.complaint.Duplicates;
import io.heed.complaint.StaffCase;
import io.heed.desk.CaseKinds;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Happenings;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.notification.Outbox;
import io.heed.promise.ClockKind;
import io.heed.promise.Promise;
import io.heed.promise.PromiseLedger;
import io.heed.promise.PromiseState;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case on the desk, the customer's words first. */
@Controller
@RequestMapping("/desk/cases/{number}")
class CasePages {

    private final StaffCase cases;
    private final CaseKinds kinds;
    private final Duplicates duplicates;
    private final DeskTasks tasks;
    private final PromiseLedger promises;
    private final Outbox letters;
    private final Happenings happenings;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;

    CasePages(
            StaffCase cases,
            CaseKinds kinds,
            Duplicates duplicates,
            DeskTasks tasks,
            PromiseLedger promises,
            Outbox letters,
            Happenings happenings,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone) {
        this.cases = cases;
        this.kinds = kinds;
        this.duplicates = duplicates;
        this.tasks = tasks;
        this.promises = promises;
        this.letters = letters;
        this.happenings = happenings;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
    }

    @GetMapping
    String show(@PathVariable String number, Locale locale, Model model) {
        var who = current.actor();
        var caseNumber = caseNumber(number);
        if (!caseNumber.kind().equals(CaseNumber.COMPLAINT)) {
            return "redirect:" + kinds.of(caseNumber).pageOf(caseNumber);
        }
        var view = cases.show(caseNumber, who);
        model.addAttribute("view", view);
        model.addAttribute("clocks", clocks(view));
        model.addAttribute("pauses", promises.pausesOf(caseNumber));
        model.addAttribute("letters", letters.lettersToCustomer(caseNumber));
        model.addAttribute("tasks", tasks.ofCase(caseNumber, who, locale));
        model.addAttribute("timeline", newestFirst(happenings.lines(view.timeline(), zone.of(who), locale)));
        model.addAttribute("duplicates", who.role().worksCases() ? duplicates.of(caseNumber, who) : List.of());
        model.addAttribute("names", new Names(staff));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("mayWork", who.role().worksCases());
        model.addAttribute("colleagues", who.role().worksCases() ? colleagues(view) : List.of());
        return "desk/case";
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable String number, @PathVariable long id) {
        var file = cases.attachment(caseNumber(number), current.actor(), id);
        var disposition = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(file.content());
    }

    @PostMapping("/notes")
    String note(@PathVariable String number, @RequestParam String text, RedirectAttributes after) {
        var who = current.actor();
        return change(number, after, "desk.case.noted", caseNumber -> cases.note(caseNumber, who, text));
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable String number,
            @RequestParam String to,
            @RequestParam String reason,
            RedirectAttributes after) {
        var who = current.actor();
        return change(
                number, after, "desk.case.handed-over", caseNumber -> cases.handOver(caseNumber, who, to, reason));
    }

    @PostMapping("/merge")
    String merge(@PathVariable String number, @RequestParam String into, RedirectAttributes after) {
        var who = current.actor();
        return change(number, after, "desk.case.merged", caseNumber -> {
            var parent = into.strip().toUpperCase(Locale.ROOT);
            if (!CaseNumber.isValid(parent)) {
                throw new Refused("into", "desk.not-a-case-number");
            }
            cases.merge(caseNumber, new CaseNumber(parent), who);
        });
    }

    private interface Change {
        void make(CaseNumber caseNumber);
    }

    /** Back to the case page, with what was done or why it was refused. */
    private static String change(String number, RedirectAttributes after, String done, Change change) {
        var caseNumber = caseNumber(number);
        try {
            change.make(caseNumber);
            after.addFlashAttribute("done", done);
        } catch (Refused refused) {
            after.addFlashAttribute("refused", refused.messageKey());
            after.addFlashAttribute("refusedArguments", refused.arguments());
        }
        return "redirect:/desk/cases/" + caseNumber;
    }

    private static CaseNumber caseNumber(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }

    private static <T> List<T> newestFirst(List<T> lines) {
        var reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    /** For each clock the promise that stands, or the last one that stood. */
    private static Map<ClockKind, Promise> clocks(CaseForStaff view) {
        var latest = Comparator.comparing((Promise promise) -> promise.state() == PromiseState.MADE)
                .thenComparing(Promise::madeAt)
                .thenComparing(Promise::id);
        var clocks = new EnumMap<ClockKind, Promise>(ClockKind.class);
        view.promises().stream()
                .filter(promise -> !"remedy".equals(promise.purpose()))
                .forEach(promise -> clocks.merge(promise.clock(), promise, (a, b) -> latest.compare(a, b) > 0 ? a : b));
        return clocks;
    }

    /** Whom the case may be handed to: the team, its lead, the manager and those who run branches. */
    private List<StaffMember> colleagues(CaseForStaff view) {
        var team = view.team() == null ? Stream.<StaffMember>empty() : staff.ofTeam(view.team()).stream();
        var branches = staff.branches().stream().flatMap(branch -> staff.managerOfBranch(branch.id()).stream());
        return Stream.of(team, Stream.of(staff.manager()), branches)
                .flatMap(each -> each)
                .filter(member -> member.role().worksCases())
                .filter(member -> !member.username().equals(view.owner()))
                .distinct()
                .toList();
    }
}
