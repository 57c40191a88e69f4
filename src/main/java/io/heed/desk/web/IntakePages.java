package io.heed.desk.web;

import io.heed.complaint.CallersCases;
import io.heed.complaint.CareNeed;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Representative;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing a complaint down while somebody tells it, on the telephone or at the counter. Whatever is wrong, what was typed
 * comes back with the page; the key in the form makes one case of two clicks.
 */
@Controller
@RequestMapping("/desk/intake")
class IntakePages {

    private static final List<String> JURISDICTIONS = List.of("PL", "EU", "UK", "US", "AU", "OTHER");
    private static final List<String> CHANNELS = List.of("phone", "branch");

    private final ComplaintIntake intake;
    private final CallersCases callers;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Retry retry;

    IntakePages(
            ComplaintIntake intake,
            CallersCases callers,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Retry retry) {
        this.intake = intake;
        this.callers = callers;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.retry = retry;
    }

    @GetMapping
    ModelAndView empty(Locale locale) {
        var channel = current.actor().is(Role.BRANCH) ? "branch" : "phone";
        return page(IntakeProblems.none(IntakeForm.empty(channel, locale)), null, locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(@ModelAttribute("form") IntakeForm form, Locale locale) {
        var problems = IntakeProblems.none(form);
        if (!CHANNELS.contains(form.channel())) {
            problems.rejectValue("channel", "desk.intake.channel.missing");
        }
        if (!problems.hasErrors()) {
            try {
                var by = current.actor().username();
                var receipt =
                        retry.once(() -> intake.receive(form.key(), form.asSubmission(), List.of(), form.notes(by)));
                var link = receipt.trackingUrl();
                return new ModelAndView("redirect:/desk/intake/told/" + link.substring(link.lastIndexOf('/') + 1));
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
            } catch (Conflict sentBefore) {
                return sentBefore(form, locale);
            }
        }
        return page(problems, form, locale, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/open-cases", "/addition"})
    String back() {
        return "redirect:/desk/intake";
    }

    /** Looks whether the caller has open cases; nothing else is looked at. */
    @PostMapping("/open-cases")
    @ShowsCustomers
    ModelAndView openCases(
            @ModelAttribute("form") IntakeForm form,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Locale locale) {
        var page = page(IntakeProblems.none(form), form, locale, HttpStatus.OK);
        if (htmx != null) {
            page.setViewName("desk/intake :: openCases");
        }
        return page;
    }

    /** Adds what was said to an open case of the caller. */
    @PostMapping("/addition")
    ModelAndView add(
            @ModelAttribute("form") IntakeForm form,
            @RequestParam("case") String number,
            Locale locale,
            RedirectAttributes after) {
        if (!CaseNumber.isValid(number)) {
            throw new NotFound();
        }
        var caseNumber = new CaseNumber(number);
        try {
            retry.once(() -> {
                callers.add(form.key(), caseNumber, form.asSubmission().text(), current.actor());
                return caseNumber;
            });
            after.addFlashAttribute("done", "desk.intake.added");
            return new ModelAndView("redirect:/desk/cases/" + caseNumber);
        } catch (Refused refused) {
            var problems = IntakeProblems.none(form);
            IntakeProblems.add(problems, refused);
            return page(problems, form, locale, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Conflict sentBefore) {
            return sentBefore(form, locale);
        }
    }

    /** The page was sent, and then changed and sent again: what is new waits for a decision of its own. */
    private ModelAndView sentBefore(IntakeForm form, Locale locale) {
        var problems = IntakeProblems.none(form.again());
        problems.reject("desk.intake.sent-before");
        return page(problems, form, locale, HttpStatus.CONFLICT);
    }

    private ModelAndView page(BindingResult form, IntakeForm typed, Locale locale, HttpStatus status) {
        var who = current.actor();
        var page = new ModelAndView("desk/intake")
                .addAllObjects(form.getModel())
                .addObject("products", catalogue.products(locale))
                .addObject("regions", catalogue.regions(locale))
                .addObject("jurisdictions", JURISDICTIONS)
                .addObject("channels", CHANNELS)
                .addObject("careKinds", CareNeed.Kind.values())
                .addObject("relations", Representative.Relation.values())
                .addObject("looked", typed != null)
                .addObject("openCases", typed == null ? List.of() : callers.of(typed.email(), typed.phone(), who))
                .addObject("careOpen", typed != null && typed.isCareNeeded())
                .addObject("representedOpen", typed != null && typed.isRepresented())
                .addObject("names", new Names(staff))
                .addObject("called", new CatalogueNames(catalogue, locale))
                .addObject("zone", zone.of(who));
        page.setStatus(status);
        return page;
    }
}
