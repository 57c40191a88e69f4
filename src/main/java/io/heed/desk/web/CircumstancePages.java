package io.heed.desk.web;

import io.heed.complaint.CareNeeds;
import io.heed.complaint.CustomerAddresses;
import io.heed.complaint.Representatives;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.staff.CurrentStaff;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Noting on a case that its customer needs extra care, that somebody acts for them, or where they are written to. What was refused comes back with the
 * page at once: it is personal, and must not wait in the session.
 */
@Controller
@RequestMapping("/desk/cases/{number}")
class CircumstancePages {

    private final CareNeeds careNeeds;
    private final Representatives representatives;
    private final CustomerAddresses addresses;
    private final CaseModel caseModel;
    private final CurrentStaff current;
    private final Retry retry;

    CircumstancePages(
            CareNeeds careNeeds,
            Representatives representatives,
            CustomerAddresses addresses,
            CaseModel caseModel,
            CurrentStaff current,
            Retry retry) {
        this.careNeeds = careNeeds;
        this.representatives = representatives;
        this.addresses = addresses;
        this.caseModel = caseModel;
        this.current = current;
        this.retry = retry;
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/care", "/care/withdrawal", "/representative", "/representative/end", "/addresses"})
    String back(@PathVariable String number) {
        return "redirect:/desk/cases/" + caseNumber(number);
    }

    @PostMapping("/care")
    String care(
            @PathVariable String number,
            @ModelAttribute("circumstances") IntakeForm form,
            Locale locale,
            ModelMap model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return refusal(() -> change(number, each -> careNeeds.note(each, form.careGiven(), current.actor())))
                .map(refused -> again(number, "care", refused, locale, model, response))
                .orElseGet(() -> done(number, "desk.case.care.noted", after));
    }

    @PostMapping("/care/withdrawal")
    String withdraw(@PathVariable String number, RedirectAttributes after) {
        change(number, each -> careNeeds.withdraw(each, current.actor()));
        return done(number, "desk.case.care.withdrawn", after);
    }

    @PostMapping("/representative")
    String represent(
            @PathVariable String number,
            @ModelAttribute("circumstances") IntakeForm form,
            Locale locale,
            ModelMap model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return refusal(() -> change(number, each -> representatives.note(each, form.representative(), current.actor())))
                .map(refused -> again(number, "representative", refused, locale, model, response))
                .orElseGet(() -> done(number, "desk.case.representative.noted", after));
    }

    @PostMapping("/representative/end")
    String end(@PathVariable String number, RedirectAttributes after) {
        change(number, each -> representatives.end(each, current.actor()));
        return done(number, "desk.case.representative.ended", after);
    }

    @PostMapping("/addresses")
    String addresses(
            @PathVariable String number,
            @ModelAttribute("circumstances") IntakeForm form,
            Locale locale,
            ModelMap model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return refusal(() ->
                        change(number, each -> addresses.change(each, form.email(), form.phone(), current.actor())))
                .map(refused -> again(number, "addresses", refused, locale, model, response))
                .orElseGet(() -> done(number, "desk.case.addresses.changed", after));
    }

    private void change(String number, Consumer<CaseNumber> change) {
        var caseNumber = caseNumber(number);
        retry.once(() -> change.accept(caseNumber));
    }

    private static String done(String number, String done, RedirectAttributes after) {
        after.addFlashAttribute("done", done);
        return "redirect:/desk/cases/" + number;
    }

    private static Optional<Refused> refusal(Runnable change) {
        try {
            change.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** The page again, with why it was refused and what was typed into the part. */
    private String again(
            String number, String part, Refused refused, Locale locale, ModelMap model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refused", IntakeProblems.sentence(refused));
        model.addAttribute("refusedArguments", refused.arguments());
        model.addAttribute("circumstancesOf", part);
        caseModel.fill(caseNumber(number), current.actor(), locale, model);
        model.addAttribute("typed", CaseChanges.Typed.NOTHING);
        return "desk/case";
    }

    private static CaseNumber caseNumber(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
