package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.shared.web.Attempts;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Gap;
import io.heed.theme.GapRegister;
import io.heed.theme.ThemeReview;
import io.heed.theme.Themes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gap register: what was promised against what customers met. */
@Controller
@RequestMapping("/desk/gaps")
class GapPages {

    private static final int ON_A_PAGE = 50;

    private final GapRegister register;
    private final ThemeReview themes;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final OpeningForms forms;
    private final DeskZone zone;
    private final Clock clock;

    GapPages(
            GapRegister register,
            ThemeReview themes,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            Attempts attempts,
            OpeningForms forms,
            DeskZone zone,
            Clock clock) {
        this.register = register;
        this.themes = themes;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
        this.forms = forms;
        this.zone = zone;
        this.clock = clock;
    }

    /** A gap as somebody types it. */
    record Typed(String key, String place, String promised, String happens, String product, String theme, String owner)
            implements OpeningForms.Keyed<Typed> {

        static Typed about(String theme, Actor who) {
            return new Typed(OpeningForms.newKey(), null, null, null, null, theme, who.username());
        }

        @Override
        public Typed again() {
            return new Typed(OpeningForms.newKey(), place, promised, happens, product, theme, owner);
        }

        GapRegister.Noted noted() {
            return new GapRegister.Noted(given(place), promised, happens, given(product), given(theme), given(owner));
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    /** Something to choose. */
    record Choice(String id, String name) {}

    @GetMapping
    String all(
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String theme,
            Locale locale,
            ModelMap model) {
        var who = current.actor();
        model.addAllAttributes(IntakeProblems.none(Typed.about(theme, who)).getModel());
        fill(days, page, who, locale, model);
        return "desk/gaps";
    }

    @ChecksItself
    @PostMapping
    ModelAndView note(@ModelAttribute("form") Typed form, Locale locale, RedirectAttributes after) {
        var who = current.actor();
        var sent = forms.send(form, who, () -> {
            register.note(form.noted(), who);
            return "/desk/gaps";
        });
        if (sent.isDone()) {
            after.addFlashAttribute("done", "desk.gap.noted");
            return new ModelAndView("redirect:" + sent.address());
        }
        var again = sent.again("desk/gaps");
        fill(0, 0, who, locale, again.getModelMap());
        return again;
    }

    @PostMapping("/{id}/state")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            RedirectAttributes after) {
        var who = current.actor();
        var failure = attempts.make(() -> register.move(id, state, who));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.gap.moved");
            return new ModelAndView("redirect:/desk/gaps");
        }
        var again = new ModelAndView(
                "desk/gaps", IntakeProblems.none(Typed.about(null, who)).getModel());
        again.setStatus(failure.get().status());
        fill(0, page, who, locale, again.getModelMap());
        failure.get().tell(again.getModelMap());
        again.addObject("wrongGap", id);
        again.addObject("wrongState", state);
        return again;
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{id}/state")
    String back(@PathVariable long id) {
        return "redirect:/desk/gaps";
    }

    private void fill(int days, int page, Actor who, Locale locale, ModelMap model) {
        int period = ThemeListModel.PERIODS.contains(days) ? days : 90;
        var now = clock.instant();
        int last = Math.max(0, (register.count() - 1) / ON_A_PAGE);
        int at = Math.max(0, Math.min(page, last));
        model.addAttribute("promises", register.promises(now.minus(Duration.ofDays(period)), now, who));
        model.addAttribute("gaps", register.page(at, ON_A_PAGE, who));
        model.addAttribute("periods", ThemeListModel.PERIODS);
        model.addAttribute("period", period);
        model.addAttribute("page", at);
        model.addAttribute("last", last);
        model.addAttribute("places", Gap.Place.values());
        model.addAttribute("states", Gap.State.values());
        model.addAttribute("products", catalogue.products(locale));
        model.addAttribute(
                "topics",
                themes.confirmed().stream()
                        .map(each -> new Choice(each.number().value(), each.title(locale)))
                        .toList());
        model.addAttribute("owners", owners(who));
        model.addAttribute("mayChange", Themes.mayChange(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
    }

    /** Whoever notes it, and whom the teams look to. */
    private List<Choice> owners(Actor who) {
        var owners = new LinkedHashSet<String>();
        owners.add(who.username());
        staff.teams().forEach(team -> owners.add(staff.leadOf(team.id()).username()));
        var names = new Names(staff);
        return owners.stream().map(each -> new Choice(each, names.of(each))).toList();
    }
}
