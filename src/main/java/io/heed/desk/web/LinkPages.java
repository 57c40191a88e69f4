package io.heed.desk.web;

import io.heed.complaint.CaseLinks;
import io.heed.desk.web.CaseChanges.Typed;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.CurrentStaff;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Linking a case with another, from its page. */
@Controller
@RequestMapping("/desk/cases/{number}/links")
class LinkPages {

    private final CaseLinks links;
    private final CaseChanges changes;
    private final CurrentStaff current;

    LinkPages(CaseLinks links, CaseChanges changes, CurrentStaff current) {
        this.links = links;
        this.changes = changes;
        this.current = current;
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"", "/removal"})
    String back(@PathVariable String number) {
        return "redirect:/desk/cases/" + CaseChanges.numberIn(number);
    }

    @PostMapping
    ModelAndView link(
            @PathVariable String number,
            @RequestParam String other,
            @RequestParam String kind,
            Locale locale,
            RedirectAttributes after) {
        var one = CaseChanges.numberIn(number);
        return changes.make(
                one,
                () -> links.link(one, another(other), known(kind), current.actor()),
                "desk.case.linked",
                new Typed(null, null, null, null, other),
                locale,
                after);
    }

    @PostMapping("/removal")
    ModelAndView unlink(
            @PathVariable String number, @RequestParam String other, Locale locale, RedirectAttributes after) {
        var one = CaseChanges.numberIn(number);
        return changes.make(
                one,
                () -> links.unlink(one, another(other), current.actor()),
                "desk.case.unlinked",
                Typed.NOTHING,
                locale,
                after);
    }

    /** A case that is not there is told like a wrong number: who may not see it must not learn of it. */
    private static CaseNumber another(String typed) {
        var number = typed.strip().toUpperCase(Locale.ROOT);
        if (!CaseNumber.isValid(number)) {
            throw new Refused("other", "desk.not-a-case-number");
        }
        return new CaseNumber(number);
    }

    private static CaseLinks.Kind known(String kind) {
        return Arrays.stream(CaseLinks.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused("kind", "desk.case.link.unknown-kind"));
    }
}
