package io.heed.desk.web;

import io.heed.complaint.CaseLinks;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.CurrentStaff;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Linking a case with another, from its page. */
@Controller
@RequestMapping("/desk/cases/{number}/links")
class LinkPages {

    private final CaseLinks links;
    private final CurrentStaff current;

    LinkPages(CaseLinks links, CurrentStaff current) {
        this.links = links;
        this.current = current;
    }

    @PostMapping
    String link(
            @PathVariable String number,
            @RequestParam String other,
            @RequestParam String kind,
            RedirectAttributes after) {
        return AfterChange.of(
                number,
                after,
                "desk.case.linked",
                one -> links.link(one, another(other), known(kind), current.actor()));
    }

    @PostMapping("/removal")
    String unlink(@PathVariable String number, @RequestParam String other, RedirectAttributes after) {
        return AfterChange.of(
                number, after, "desk.case.unlinked", one -> links.unlink(one, another(other), current.actor()));
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
