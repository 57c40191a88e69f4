package io.heed.desk.web;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.CurrentStaff;
import io.heed.theme.Theme;
import io.heed.theme.Themes;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
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
        model.addAllAttributes(IntakeProblems.none(new ThemeEndingPages.Ending(null, null, null, null))
                .getModel());
        this.page.fill(number(number), page, q, current.actor(), locale, model);
        return "desk/theme";
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{number}/words", "/{number}/refusals", "/{number}/releases"})
    String back(@PathVariable String number) {
        return "redirect:/desk/themes/" + number(number);
    }

    @PostMapping("/{number}/words")
    String assign(
            @PathVariable String number,
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            RedirectAttributes after) {
        return change(number, ids, (theme, chosen) -> themes.assign(theme, chosen, current.actor()), "assigned", after);
    }

    @PostMapping("/{number}/refusals")
    String refuse(
            @PathVariable String number,
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            RedirectAttributes after) {
        return change(number, ids, (theme, chosen) -> themes.refuse(theme, chosen, current.actor()), "refused", after);
    }

    @PostMapping("/{number}/releases")
    String release(
            @PathVariable String number,
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            RedirectAttributes after) {
        return change(
                number, ids, (theme, chosen) -> themes.release(theme, chosen, current.actor()), "released", after);
    }

    private String change(
            String text,
            List<Long> ids,
            BiConsumer<CaseNumber, List<Long>> change,
            String done,
            RedirectAttributes after) {
        var theme = number(text);
        var failure = attempts.make(() -> change.accept(theme, ids));
        failure.ifPresentOrElse(
                each -> {
                    after.addFlashAttribute("refused", each.sentence());
                    after.addFlashAttribute("refusedArguments", each.arguments());
                },
                () -> after.addFlashAttribute("done", "desk.theme." + done));
        return "redirect:/desk/themes/" + theme;
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
