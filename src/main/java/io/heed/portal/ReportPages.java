package io.heed.portal;

import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Representative;
import io.heed.knowledge.Catalogue;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.shared.web.TooLarge;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Reporting a complaint. Whatever is wrong with it, the words come back with the page; the key in the form makes one case
 * of two clicks.
 */
@Controller
@RequestMapping("/report")
class ReportPages {

    private static final List<String> JURISDICTIONS = List.of("PL", "EU", "UK", "US", "AU", "OTHER");

    private static final List<String> RELATIONS =
            Arrays.stream(Representative.Relation.values()).map(Enum::name).toList();

    private final ComplaintIntake intake;
    private final Catalogue catalogue;
    private final IncomingFiles incoming;
    private final Retry retry;

    ReportPages(ComplaintIntake intake, Catalogue catalogue, IncomingFiles incoming, Retry retry) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.incoming = incoming;
        this.retry = retry;
    }

    @GetMapping
    ModelAndView empty(Locale locale) {
        return page(PortalProblems.none(ReportForm.empty()), locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(
            @ModelAttribute("form") ReportForm form,
            @RequestParam(name = IncomingFiles.FIELD, required = false) List<MultipartFile> files,
            Locale locale) {
        var problems = PortalProblems.none(form);
        look(form, problems);
        if (!problems.hasErrors()) {
            try {
                var attached = incoming.read(files);
                var receipt =
                        retry.once(() -> intake.receive(form.key(), form.asSubmission(locale), attached, form.notes()));
                return new ModelAndView("redirect:" + CaseLink.of(receipt) + "/received");
            } catch (Refused refused) {
                PortalProblems.add(problems, refused);
            } catch (TooLarge tooLarge) {
                problems.rejectValue(IncomingFiles.FIELD, "portal.files.too-large");
            } catch (Conflict sentBefore) {
                return sentBefore(form, locale);
            }
        }
        return page(problems, locale, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static void look(ReportForm form, BindingResult problems) {
        if (form.isByRobot()) {
            problems.rejectValue("website", "portal.report.website.filled");
        }
        if (!form.hasWords()) {
            problems.rejectValue("text", "portal.report.text.missing");
        }
        if (!form.hasContact()) {
            problems.rejectValue("email", "portal.report.contact.missing");
        }
        if (form.isForSomebody()) {
            lookAtRepresentative(form, problems);
        }
    }

    private static void lookAtRepresentative(ReportForm form, BindingResult problems) {
        if (!form.hasName()) {
            problems.rejectValue("name", "portal.report.representative.name.missing");
        }
        if (!form.hasComplainant()) {
            problems.rejectValue("complainant", "portal.report.complainant.missing");
        }
        if (!RELATIONS.contains(form.relation())) {
            problems.rejectValue("relation", "portal.report.relation.missing");
        }
        if (!form.isDeclared()) {
            problems.rejectValue("declared", "portal.report.declared.missing");
        }
    }

    /** The page was sent, and then changed and sent again: the new words wait for a decision of their own. */
    private ModelAndView sentBefore(ReportForm form, Locale locale) {
        var problems = PortalProblems.none(form.again());
        problems.reject("portal.report.sent-before");
        return page(problems, locale, HttpStatus.CONFLICT);
    }

    private ModelAndView page(BindingResult form, Locale locale, HttpStatusCode status) {
        var page = new ModelAndView("portal/report")
                .addAllObjects(form.getModel())
                .addObject("products", catalogue.products(locale))
                .addObject("regions", catalogue.regions(locale))
                .addObject("jurisdictions", JURISDICTIONS)
                .addObject("relations", RELATIONS);
        page.setStatus(status);
        return page;
    }
}
