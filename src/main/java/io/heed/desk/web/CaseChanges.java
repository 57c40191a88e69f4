package io.heed.desk.web;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a case from its page. */
@Component
class CaseChanges {

    private final CaseModel caseModel;
    private final Attempts attempts;
    private final CurrentStaff current;

    CaseChanges(CaseModel caseModel, Attempts attempts, CurrentStaff current) {
        this.caseModel = caseModel;
        this.attempts = attempts;
        this.current = current;
    }

    /** What was typed into the forms of the page before it had to be shown again. */
    record Typed(String text, String to, String reason, String into, String other) {

        static final Typed NOTHING = new Typed(null, null, null, null, null);
    }

    /** The number in an address; whoever makes one up finds nothing. */
    static CaseNumber numberIn(String address) {
        if (!CaseNumber.isValid(address)) {
            throw new NotFound();
        }
        return new CaseNumber(address);
    }

    /** Back to the case, or the page again: with why it was refused, and with what was typed. */
    ModelAndView make(
            CaseNumber caseNumber, Runnable change, String done, Typed typed, Locale locale, RedirectAttributes after) {
        var failure = attempts.make(change);
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/desk/cases/" + caseNumber);
        }
        var page = page(caseNumber, typed, locale);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    /** The page of the case. */
    ModelAndView page(CaseNumber caseNumber, Typed typed, Locale locale) {
        var page = new ModelAndView("desk/case").addObject("typed", typed);
        caseModel.fill(caseNumber, current.actor(), locale, page.getModelMap());
        return page;
    }
}
