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
import io.heed.shared.web.ChecksItself;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Theme;
import java.util.Locale;
import org.springframework.stereotype.Controller;
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
    private final OpeningForms forms;

    ImprovementOpeningPages(
            Improvements improvements,
            Owners owners,
            Departments departments,
            CareFacts complaints,
            CaseKinds kinds,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            OpeningForms forms) {
        this.improvements = improvements;
        this.owners = owners;
        this.departments = departments;
        this.complaints = complaints;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.forms = forms;
    }

    /** @param about the complaint, idea or theme that it comes from, or empty */
    @GetMapping
    ModelAndView empty(@RequestParam(defaultValue = "") String about, Locale locale) {
        var who = opener();
        var form = IntakeProblems.none(started(about, who));
        return fill(new ModelAndView("desk/improvement-new", form.getModel()), locale);
    }

    @ChecksItself
    @PostMapping
    ModelAndView open(@ModelAttribute("form") ImprovementForm form, Locale locale, RedirectAttributes after) {
        var who = opener();
        var sent = forms.send(form, who, () -> "/desk/improvements/" + opened(form, who));
        if (sent.isDone()) {
            after.addFlashAttribute("done", "desk.improvement.opened");
            return new ModelAndView("redirect:" + sent.address());
        }
        return fill(sent.again("desk/improvement-new"), locale);
    }

    private CaseNumber opened(ImprovementForm form, Actor who) {
        var wrong = new Refusals();
        var opening = form.asOpening(wrong);
        wrong.check(() -> improvements.check(opening));
        wrong.raise();
        if (opening.about() != null) {
            checkVisible(opening.about(), who);
        }
        return improvements.open(opening, who);
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

    private ModelAndView fill(ModelAndView page, Locale locale) {
        return page.addObject("products", catalogue.products(locale))
                .addObject("regions", catalogue.regions(locale))
                .addObject("teams", new TeamNames(staff).all())
                .addObject("owners", owners.owners())
                .addObject("departments", departments.all());
    }

    private Actor opener() {
        var who = current.actor();
        if (!Improvements.mayOpen(who)) {
            throw new NotFound();
        }
        return who;
    }
}
