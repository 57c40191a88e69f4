package io.heed.desk.web;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.web.Attempts;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.theme.Theme;
import io.heed.theme.Themes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** What customers tell us again and again: all themes with their weight, and each with its words. */
@Controller
@RequestMapping("/desk/themes")
class ThemePages {

    private final Themes themes;
    private final ThemeListModel list;
    private final ThemeModel page;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final OpeningForms forms;

    ThemePages(
            Themes themes,
            ThemeListModel list,
            ThemeModel page,
            CurrentStaff current,
            Attempts attempts,
            OpeningForms forms) {
        this.themes = themes;
        this.list = list;
        this.page = page;
        this.current = current;
        this.attempts = attempts;
        this.forms = forms;
    }

    /** A theme as somebody opens it by hand. */
    record Opened(String key, String titleEn, String titlePl, String product, String team)
            implements OpeningForms.Keyed<Opened> {

        @Override
        public Opened again() {
            return new Opened(OpeningForms.newKey(), titleEn, titlePl, product, team);
        }
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            ModelMap model) {
        var who = current.actor();
        model.addAllAttributes(IntakeProblems.none(new Opened(OpeningForms.newKey(), null, null, null, who.team()))
                .getModel());
        list.fill(ThemeListModel.View.of(by, days, product, page), who, locale, model);
        return "desk/themes";
    }

    @ChecksItself
    @PostMapping
    ModelAndView open(@ModelAttribute("form") Opened form, Locale locale, RedirectAttributes after) {
        var who = current.actor();
        var titles = new Theme.Titles(form.titleEn(), form.titlePl());
        var sent = forms.send(
                form, who, () -> "/desk/themes/" + themes.open(titles, given(form.product()), form.team(), who));
        if (sent.isDone()) {
            after.addFlashAttribute("done", "desk.theme.opened");
            return new ModelAndView("redirect:" + sent.address());
        }
        var again = sent.again("desk/themes");
        list.fill(ThemeListModel.View.of("", 0, "", 0), who, locale, again.getModelMap());
        return again;
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            ModelMap model) {
        model.addAllAttributes(ThemeEndingPages.nothingTyped());
        this.page.fill(number(number), page, q, current.actor(), locale, model);
        return "desk/theme";
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{number}/words", "/{number}/refusals", "/{number}/releases"})
    String back(@PathVariable String number) {
        return "redirect:/desk/themes/" + number(number);
    }

    /**
     * What was chosen, and where on the page; it stays chosen when it cannot be done.
     *
     * @param list which list it was chosen from
     * @param page of what belongs to the theme
     * @param q what was looked for
     */
    record Chosen(List<Long> id, String list, Integer page, String q) {

        List<Long> ids() {
            return id == null ? List.of() : id;
        }
    }

    @PostMapping("/{number}/words")
    ModelAndView assign(
            @PathVariable String number, @ModelAttribute Chosen chosen, Locale locale, RedirectAttributes after) {
        return change(number, chosen, themes::assign, "assigned", locale, after);
    }

    @PostMapping("/{number}/refusals")
    ModelAndView refuse(
            @PathVariable String number, @ModelAttribute Chosen chosen, Locale locale, RedirectAttributes after) {
        return change(number, chosen, themes::refuse, "refused", locale, after);
    }

    @PostMapping("/{number}/releases")
    ModelAndView release(
            @PathVariable String number, @ModelAttribute Chosen chosen, Locale locale, RedirectAttributes after) {
        return change(number, chosen, themes::release, "released", locale, after);
    }

    /** What is done with what was chosen. */
    private interface Change {

        int make(CaseNumber theme, Collection<Long> ids, Actor who);
    }

    private ModelAndView change(
            String text, Chosen chosen, Change change, String done, Locale locale, RedirectAttributes after) {
        var theme = number(text);
        var who = current.actor();
        var failure = attempts.make(() -> change.make(theme, chosen.ids(), who));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.theme." + done);
            return new ModelAndView("redirect:/desk/themes/" + theme);
        }
        var again = new ModelAndView("desk/theme", ThemeEndingPages.nothingTyped());
        again.setStatus(failure.get().status());
        int at = chosen.page() == null ? 0 : chosen.page();
        var search = chosen.q() == null ? "" : chosen.q();
        page.fill(theme, at, search, who, locale, again.getModelMap());
        failure.get().tell(again.getModelMap());
        again.addObject("chosen", Set.copyOf(chosen.ids()));
        again.addObject("wrongList", chosen.list());
        return again;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text) || !text.startsWith(Theme.LETTERS)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
