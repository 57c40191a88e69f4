package io.heed.desk.web;

import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.CurrentStaff;
import io.heed.theme.ThemeEnding;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a theme by hand. Whoever is too late, or has left something out, gets the page back with what they typed. */
@Controller
@RequestMapping("/desk/themes/{number}")
class ThemeEndingPages {

    private final ThemeEnding ending;
    private final ThemeModel page;
    private final CurrentStaff current;
    private final Attempts attempts;

    ThemeEndingPages(ThemeEnding ending, ThemeModel page, CurrentStaff current, Attempts attempts) {
        this.ending = ending;
        this.page = page;
        this.current = current;
        this.attempts = attempts;
    }

    /** What was typed to end a theme; each of the two forms has a reason of its own. */
    record Ending(String into, String mergeReason, String retireReason, String version) {

        /** What was looked at; something that no theme has when it is missing or nonsense. */
        int seen() {
            return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        }
    }

    /** The two forms before anything is typed. */
    static Map<String, Object> nothingTyped() {
        return IntakeProblems.none(new Ending(null, null, null, null)).getModel();
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/merger", "/retirement"})
    String back(@PathVariable String number) {
        return "redirect:/desk/themes/" + ThemePages.number(number);
    }

    @ChecksItself
    @PostMapping("/merger")
    ModelAndView merge(
            @PathVariable String number, @ModelAttribute("form") Ending form, Locale locale, RedirectAttributes after) {
        var theme = ThemePages.number(number);
        Runnable merge = () -> ending.merge(theme, form.into(), form.mergeReason(), form.seen(), current.actor());
        return end(theme, merge, form, "mergeReason", locale, after);
    }

    @ChecksItself
    @PostMapping("/retirement")
    ModelAndView retire(
            @PathVariable String number, @ModelAttribute("form") Ending form, Locale locale, RedirectAttributes after) {
        var theme = ThemePages.number(number);
        Runnable retire = () -> ending.retire(theme, form.retireReason(), form.seen(), current.actor());
        return end(theme, retire, form, "retireReason", locale, after);
    }

    private ModelAndView end(
            CaseNumber theme,
            Runnable change,
            Ending form,
            String reasonField,
            Locale locale,
            RedirectAttributes after) {
        var problems = IntakeProblems.none(form);
        var failure = attempts.make(() -> {
            try {
                change.run();
            } catch (Refused refused) {
                refused.all().forEach(each -> add(problems, each, reasonField));
                throw refused;
            }
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute(
                    "done", "desk.theme." + (reasonField.startsWith("merge") ? "merged-now" : "retired"));
            return new ModelAndView("redirect:/desk/themes/" + theme);
        }
        var again = new ModelAndView("desk/theme", problems.getModel());
        again.setStatus(failure.get().status());
        page.fill(theme, 0, "", current.actor(), locale, again.getModelMap());
        if (!problems.hasErrors()) {
            failure.get().tell(again.getModelMap());
        }
        return again;
    }

    private static void add(BindingResult problems, Refused refused, String reasonField) {
        if (refused.field() == null) {
            problems.reject(refused.messageKey(), refused.arguments(), null);
        } else {
            var field = refused.field().equals("reason") ? reasonField : refused.field();
            problems.rejectValue(field, refused.messageKey(), refused.arguments(), null);
        }
    }
}
