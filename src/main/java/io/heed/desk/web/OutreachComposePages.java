package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.Outreaches;
import io.heed.outreach.PlaybookTexts;
import io.heed.outreach.Rehearsal;
import io.heed.outreach.Rehearsal.Rehearsed;
import io.heed.outreach.SignalKind;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Composing an outreach: written, then looked at as its readers would get it, and only then opened. Nothing is kept between
 * the steps but what the page itself carries; the key in it makes one outreach of two clicks.
 */
@Controller
@RequestMapping("/desk/outreach/new")
class OutreachComposePages {

    private static final List<String> JURISDICTIONS = List.of("PL", "EU", "UK", "US", "US-CA", "US-NY", "AU");

    /** A surge is found in complaints, never written down. */
    private static final Set<SignalKind> KINDS = EnumSet.complementOf(EnumSet.of(SignalKind.COMPLAINT_SURGE));

    private final Outreaches outreaches;
    private final Rehearsal rehearsal;
    private final Catalogue catalogue;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Retry retry;
    private final Clock clock;

    OutreachComposePages(
            Outreaches outreaches,
            Rehearsal rehearsal,
            Catalogue catalogue,
            CurrentStaff current,
            DeskZone zone,
            Retry retry,
            Clock clock) {
        this.outreaches = outreaches;
        this.rehearsal = rehearsal;
        this.catalogue = catalogue;
        this.current = current;
        this.zone = zone;
        this.retry = retry;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView empty(Locale locale) {
        writer();
        return form(IntakeProblems.none(OutreachForm.empty()), locale, HttpStatus.OK);
    }

    /** Back from the preview, with what was typed. */
    @PostMapping
    ModelAndView change(@ModelAttribute("form") OutreachForm form, Locale locale) {
        writer();
        return form(IntakeProblems.none(form), locale, HttpStatus.OK);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/preview", "/opening"})
    String back() {
        return "redirect:/desk/outreach/new";
    }

    @PostMapping("/preview")
    ModelAndView preview(@ModelAttribute("form") OutreachForm form, Locale locale) {
        var who = writer();
        try {
            return preview(IntakeProblems.none(form), rehearsal.of(form.asDraft(), form.after(), who), locale);
        } catch (Refused refused) {
            return wrong(form, refused, locale);
        }
    }

    @PostMapping("/opening")
    ModelAndView open(@ModelAttribute("form") OutreachForm form, Locale locale, RedirectAttributes after) {
        var who = writer();
        try {
            var receipt = retry.once(() -> outreaches.compose(keyOf(form), form.asDraft(), who));
            if (receipt.outreach() == null) {
                throw new Refused("effectiveOn", "desk.outreach.needs-day");
            }
            after.addFlashAttribute("done", "desk.outreach.opened");
            return new ModelAndView("redirect:/desk/outreach/" + receipt.outreach());
        } catch (Refused refused) {
            return wrong(form, refused, locale);
        } catch (Conflict conflict) {
            var problems = IntakeProblems.none(form.anew());
            problems.reject(conflict.messageKey());
            return form(problems, locale, HttpStatus.CONFLICT);
        }
    }

    private static String keyOf(OutreachForm form) {
        var key = form.key();
        if (key == null || !key.matches("desk-[0-9a-f-]{36}")) {
            throw new Refused(null, "desk.outreach.no-key");
        }
        return key;
    }

    private ModelAndView wrong(OutreachForm form, Refused refused, Locale locale) {
        var problems = IntakeProblems.none(form);
        IntakeProblems.add(problems, refused);
        return form(problems, locale, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView form(BindingResult form, Locale locale, HttpStatus status) {
        var page = new ModelAndView("desk/outreach-new")
                .addAllObjects(form.getModel())
                .addObject("kinds", KINDS)
                .addObject("products", catalogue.products(locale))
                .addObject("regions", catalogue.regions(locale))
                .addObject("jurisdictions", JURISDICTIONS);
        page.setStatus(status);
        return page;
    }

    private ModelAndView preview(BindingResult form, Rehearsed rehearsed, Locale locale) {
        var typed = (OutreachForm) form.getTarget();
        var draft = typed.asDraft();
        var reads = rehearsed.preview().messageClass().purpose().isEmpty()
                ? Stream.of(draft.words(), draft.wordsPl())
                        .flatMap(words -> PlaybookTexts.advertising(words).stream())
                        .distinct()
                        .toList()
                : List.of();
        return new ModelAndView("desk/outreach-preview")
                .addAllObjects(form.getModel())
                .addObject("rehearsed", rehearsed)
                .addObject("preview", rehearsed.preview())
                .addObject("playbook", rehearsed.playbook())
                .addObject("forecast", rehearsed.forecast())
                .addObject("readers", rehearsed.readers())
                .addObject("after", typed.after())
                .addObject("shares", AudienceParts.of(rehearsed.preview().shares()))
                .addObject("advertising", reads)
                .addObject("atOnce", !rehearsed.preview().tellAt().isAfter(clock.instant()))
                .addObject("called", new CatalogueNames(catalogue, locale))
                .addObject("zone", zone.of(current.actor()));
    }

    private Actor writer() {
        var who = current.actor();
        if (!OutreachModel.mayTell(who)) {
            throw new NotFound();
        }
        return who;
    }
}
