package io.heed.desk.web;

import io.heed.complaint.CareNeeds;
import io.heed.complaint.Representatives;
import io.heed.shared.CaseNumber;
import io.heed.shared.Retry;
import io.heed.staff.CurrentStaff;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Noting on a case that its customer needs extra care, or that somebody acts for them. */
@Controller
@RequestMapping("/desk/cases/{number}")
class CircumstancePages {

    private final CareNeeds careNeeds;
    private final Representatives representatives;
    private final CurrentStaff current;
    private final Retry retry;

    CircumstancePages(CareNeeds careNeeds, Representatives representatives, CurrentStaff current, Retry retry) {
        this.careNeeds = careNeeds;
        this.representatives = representatives;
        this.current = current;
        this.retry = retry;
    }

    @PostMapping("/care")
    String care(@PathVariable String number, @ModelAttribute("form") IntakeForm form, RedirectAttributes after) {
        keep("care", form, after);
        return change(
                number, after, "desk.case.care.noted", each -> careNeeds.note(each, form.careGiven(), current.actor()));
    }

    @PostMapping("/care/withdrawal")
    String withdraw(@PathVariable String number, RedirectAttributes after) {
        return change(number, after, "desk.case.care.withdrawn", each -> careNeeds.withdraw(each, current.actor()));
    }

    @PostMapping("/representative")
    String represent(@PathVariable String number, @ModelAttribute("form") IntakeForm form, RedirectAttributes after) {
        keep("representative", form, after);
        return change(
                number,
                after,
                "desk.case.representative.noted",
                each -> representatives.note(each, form.representative(), current.actor()));
    }

    @PostMapping("/representative/end")
    String end(@PathVariable String number, RedirectAttributes after) {
        return change(
                number, after, "desk.case.representative.ended", each -> representatives.end(each, current.actor()));
    }

    /** What was typed, for the page that has to show it again. */
    private static void keep(String part, IntakeForm form, RedirectAttributes after) {
        after.addFlashAttribute("circumstances", form);
        after.addFlashAttribute("circumstancesOf", part);
    }

    private String change(String number, RedirectAttributes after, String done, Consumer<CaseNumber> change) {
        return AfterChange.of(
                number,
                after,
                done,
                caseNumber -> retry.once(() -> {
                    change.accept(caseNumber);
                    return caseNumber;
                }));
    }
}
