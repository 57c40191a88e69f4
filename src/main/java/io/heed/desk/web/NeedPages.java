package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.idea.Need;
import io.heed.idea.Needs;
import io.heed.improvement.Improvement;
import io.heed.improvement.Improvements;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Needs that customers have not voiced: everybody of the staff enters what they see. */
@Controller
@RequestMapping("/desk/needs")
class NeedPages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final Needs needs;
    private final Improvements improvements;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final OpeningForms forms;
    private final DeskZone zone;

    NeedPages(
            Needs needs,
            Improvements improvements,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            Attempts attempts,
            OpeningForms forms,
            DeskZone zone) {
        this.needs = needs;
        this.improvements = improvements;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
        this.forms = forms;
        this.zone = zone;
    }

    /** What is typed into the form. */
    record NeedForm(String key, String who, String shows, String product) implements OpeningForms.Keyed<NeedForm> {

        @Override
        public NeedForm again() {
            return new NeedForm(OpeningForms.newKey(), who, shows, product);
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "0") int page, Locale locale) {
        return page(IntakeProblems.none(new NeedForm(OpeningForms.newKey(), null, null, null)), page, locale);
    }

    @ChecksItself
    @PostMapping
    ModelAndView note(@ModelAttribute("form") NeedForm form, Locale locale, RedirectAttributes after) {
        var who = current.actor();
        var product = form.product() == null || form.product().isBlank() ? null : form.product();
        var sent = forms.send(form, who, () -> {
            needs.note(form.who(), form.shows(), product, who);
            return "/desk/needs";
        });
        if (sent.isDone()) {
            after.addFlashAttribute("done", "desk.needs.noted");
            return new ModelAndView("redirect:" + sent.address());
        }
        var again = sent.again("desk/needs");
        fill(0, locale, again);
        return again;
    }

    @PostMapping("/{id}")
    ModelAndView decide(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Need.State state,
            @RequestParam(defaultValue = "") String improvement,
            Locale locale,
            RedirectAttributes after) {
        var failure = attempts.make(() -> {
            checkThere(improvement.strip());
            needs.decide(id, version, state, improvement, current.actor());
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.needs.decided");
            return new ModelAndView("redirect:/desk/needs");
        }
        var page = list(0, locale);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{id}")
    String back(@PathVariable long id) {
        return "redirect:/desk/needs";
    }

    /** A number that looks right may still be nobody's. */
    private void checkThere(String improvement) {
        if (CaseNumber.isValid(improvement) && improvement.startsWith(Improvement.LETTERS)) {
            try {
                improvements.get(new CaseNumber(improvement));
            } catch (NotFound none) {
                throw new Refused("improvement", "idea.need.improvement-unknown");
            }
        }
    }

    private ModelAndView page(BindingResult form, int page, Locale locale) {
        var whole = new ModelAndView("desk/needs", form.getModel());
        fill(page, locale, whole);
        return whole;
    }

    private void fill(int page, Locale locale, ModelAndView whole) {
        var who = current.actor();
        int at = Math.max(0, Math.min(page, MOST_PAGES));
        var found = needs.page(ON_A_PAGE, at * ON_A_PAGE);
        whole.addObject("needs", found.needs())
                .addObject("page", at)
                .addObject("last", Math.max(0, (found.total() - 1) / ON_A_PAGE))
                .addObject("products", catalogue.products(locale))
                .addObject("states", Need.State.values())
                .addObject("mayDecide", who.is(Role.LEAD, Role.MANAGER, Role.OWNER))
                .addObject("mayNote", !who.is(Role.AUDITOR))
                .addObject("called", new CatalogueNames(catalogue, locale))
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
    }
}
