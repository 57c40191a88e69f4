package io.heed.desk.web;

import io.heed.complaint.CareFacts;
import io.heed.desk.CaseKinds;
import io.heed.improvement.Departments;
import io.heed.improvement.Improvements;
import io.heed.improvement.Owners;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refusals;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Theme;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening an improvement by hand: out of nothing, from a complaint that shows a fault of ours, an idea or a theme. */
@Controller
@RequestMapping("/desk/improvements/new")
class ImprovementOpeningPages {

    private final Improvements improvements;
    private final Owners owners;
    private final Departments departments;
    private final CareFacts complaints;
    private final CaseKinds kinds;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;

    ImprovementOpeningPages(
            Improvements improvements,
            Owners owners,
            Departments departments,
            CareFacts complaints,
            CaseKinds kinds,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            Attempts attempts) {
        this.improvements = improvements;
        this.owners = owners;
        this.departments = departments;
        this.complaints = complaints;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
    }

    /** @param about the complaint, idea or theme that it comes from, or empty */
    @GetMapping
    ModelAndView empty(@RequestParam(defaultValue = "") String about, Locale locale) {
        var who = opener();
        return page(IntakeProblems.none(started(about, who)), locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(@ModelAttribute("form") ImprovementForm form, Locale locale, RedirectAttributes after) {
        var who = opener();
        var problems = IntakeProblems.none(form);
        var opened = new AtomicReference<CaseNumber>();
        var failure = attempts.make(() -> {
            try {
                var wrong = new Refusals();
                var opening = form.asOpening(wrong);
                wrong.check(() -> improvements.check(opening));
                wrong.raise();
                if (opening.about() != null) {
                    checkVisible(opening.about(), who);
                }
                opened.set(improvements.open(opening, who));
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.improvement.opened");
            return new ModelAndView("redirect:/desk/improvements/" + opened.get());
        }
        var again = page(problems, locale, failure.get().status());
        if (!problems.hasErrors()) {
            failure.get().tell(again.getModelMap());
        }
        return again;
    }

    /** What is known of where it comes from is not asked again. */
    private ImprovementForm started(String about, Actor who) {
        if (!CaseNumber.isValid(about)) {
            return ImprovementForm.about(null, null, null, who.team(), null);
        }
        var number = new CaseNumber(about);
        kinds.of(number).checkVisible(number, who);
        return complaints
                .of(number)
                .map(found -> ImprovementForm.about(about, found.product(), found.region(), found.team(), null))
                .orElseGet(() -> ImprovementForm.about(
                        about, null, null, who.team(), number.kind().equals(Theme.LETTERS) ? about : null));
    }

    /** What somebody may not see is, for them, not there; what they typed stays. */
    private void checkVisible(CaseNumber about, Actor who) {
        try {
            kinds.of(about).checkVisible(about, who);
        } catch (NotFound hidden) {
            throw new Refused("about", "improvement.unknown-origin");
        }
    }

    private ModelAndView page(BindingResult form, Locale locale, HttpStatus status) {
        var page = new ModelAndView("desk/improvement-new")
                .addAllObjects(form.getModel())
                .addObject("products", catalogue.products(locale))
                .addObject("regions", catalogue.regions(locale))
                .addObject("teams", staff.teams())
                .addObject("owners", owners.owners())
                .addObject("departments", departments.all());
        page.setStatus(status);
        return page;
    }

    private Actor opener() {
        var who = current.actor();
        if (!Improvements.mayOpen(who)) {
            throw new NotFound();
        }
        return who;
    }
}
