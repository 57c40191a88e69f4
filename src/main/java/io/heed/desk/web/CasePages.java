package io.heed.desk.web;

import io.heed.channel.HeldMessages;
import io.heed.complaint.StaffCase;
import io.heed.desk.CaseKinds;
import io.heed.desk.web.CaseChanges.Typed;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.CurrentStaff;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case on the desk, the customer's words first. */
@Controller
@RequestMapping("/desk/cases/{number}")
class CasePages {

    private final StaffCase cases;
    private final CaseKinds kinds;
    private final CaseChanges changes;
    private final HeldMessages inbound;
    private final CurrentStaff current;

    CasePages(StaffCase cases, CaseKinds kinds, CaseChanges changes, HeldMessages inbound, CurrentStaff current) {
        this.cases = cases;
        this.kinds = kinds;
        this.changes = changes;
        this.inbound = inbound;
        this.current = current;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Locale locale) {
        var caseNumber = CaseChanges.numberIn(number);
        return caseNumber.kind().equals(CaseNumber.COMPLAINT)
                ? changes.page(caseNumber, Typed.NOTHING, locale)
                : new ModelAndView("redirect:" + kinds.of(caseNumber).pageOf(caseNumber));
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/notes", "/hand-over", "/merge"})
    String back(@PathVariable String number) {
        return "redirect:/desk/cases/" + CaseChanges.numberIn(number);
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable String number, @PathVariable long id) {
        return Originals.download(cases.attachment(CaseChanges.numberIn(number), current.actor(), id));
    }

    /** A message of the case as it came in; whoever may see the case may see it. */
    @GetMapping("/originals/{id}")
    ResponseEntity<byte[]> original(@PathVariable String number, @PathVariable long id) {
        var caseNumber =
                cases.show(CaseChanges.numberIn(number), current.actor()).caseNumber();
        return Originals.download(inbound.original(caseNumber, id));
    }

    @PostMapping("/notes")
    ModelAndView note(@PathVariable String number, @RequestParam String text, Locale locale, RedirectAttributes after) {
        var caseNumber = CaseChanges.numberIn(number);
        var typed = new Typed(text, null, null, null, null);
        return changes.make(
                caseNumber,
                () -> cases.note(caseNumber, current.actor(), text),
                "desk.case.noted",
                typed,
                locale,
                after);
    }

    @PostMapping("/hand-over")
    ModelAndView handOver(
            @PathVariable String number,
            @RequestParam String to,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes after) {
        var caseNumber = CaseChanges.numberIn(number);
        var typed = new Typed(null, to, reason, null, null);
        return changes.make(
                caseNumber,
                () -> cases.handOver(caseNumber, current.actor(), to, reason),
                "desk.case.handed-over",
                typed,
                locale,
                after);
    }

    @PostMapping("/merge")
    ModelAndView merge(
            @PathVariable String number, @RequestParam String into, Locale locale, RedirectAttributes after) {
        var caseNumber = CaseChanges.numberIn(number);
        var typed = new Typed(null, null, null, into, null);
        return changes.make(caseNumber, () -> merge(caseNumber, into), "desk.case.merged", typed, locale, after);
    }

    private void merge(CaseNumber caseNumber, String into) {
        var parent = into.strip().toUpperCase(Locale.ROOT);
        if (!CaseNumber.isValid(parent)) {
            throw new Refused("into", "desk.not-a-case-number");
        }
        cases.merge(caseNumber, new CaseNumber(parent), current.actor());
    }
}
