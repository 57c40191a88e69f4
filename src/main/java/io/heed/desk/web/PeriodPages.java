package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.retention.Family;
import io.heed.retention.Periods;
import io.heed.retention.RetentionPeriod;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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

/** How long cases are kept, for administrators: one wants it changed, another one agrees. */
@Controller
@RequestMapping("/admin/retention")
class PeriodPages {

    private final Periods periods;
    private final MessageSource messages;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final DeskZone zone;

    PeriodPages(
            Periods periods,
            MessageSource messages,
            StaffDirectory staff,
            CurrentStaff current,
            Attempts attempts,
            DeskZone zone) {
        this.periods = periods;
        this.messages = messages;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
        this.zone = zone;
    }

    /** What is typed into the form. */
    record PeriodForm(String family, String days) {

        static final PeriodForm EMPTY = new PeriodForm(null, null);
    }

    /** A family to choose. */
    record Choice(String id, String name) {}

    @GetMapping
    ModelAndView list(Locale locale) {
        return page(IntakeProblems.none(PeriodForm.EMPTY), locale);
    }

    @PostMapping
    ModelAndView want(@ModelAttribute("form") PeriodForm form, Locale locale, RedirectAttributes after) {
        try {
            periods.want(form.family(), form.days(), current.actor());
            return done("retention.period.noted", after);
        } catch (Refused refused) {
            var problems = IntakeProblems.none(form);
            IntakeProblems.add(problems, refused);
            var page = page(problems, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        } catch (Conflict conflict) {
            return refused(
                    form, new Attempts.Failure(HttpStatus.CONFLICT, conflict.messageKey(), new Object[0]), locale);
        }
    }

    /** Another administrator agrees to the number that they saw. */
    @PostMapping("/{family}/agreement")
    ModelAndView agree(@PathVariable String family, @RequestParam int days, Locale locale, RedirectAttributes after) {
        return attempts.make(() -> periods.agree(family, days, current.actor()))
                .map(failure -> refused(PeriodForm.EMPTY, failure, locale))
                .orElseGet(() -> done("retention.period.set", after));
    }

    @PostMapping("/{family}/withdrawal")
    ModelAndView withdraw(@PathVariable String family, Locale locale, RedirectAttributes after) {
        return attempts.make(() -> periods.withdraw(family, current.actor()))
                .map(failure -> refused(PeriodForm.EMPTY, failure, locale))
                .orElseGet(() -> done("retention.period.left", after));
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{family}/agreement", "/{family}/withdrawal"})
    String back(@PathVariable String family) {
        return "redirect:/admin/retention";
    }

    private static ModelAndView done(String sentence, RedirectAttributes after) {
        after.addFlashAttribute("done", sentence);
        return new ModelAndView("redirect:/admin/retention");
    }

    private ModelAndView refused(PeriodForm form, Attempts.Failure failure, Locale locale) {
        var page = page(IntakeProblems.none(form), locale);
        failure.tell(page.getModelMap());
        page.setStatus(failure.status());
        return page;
    }

    private ModelAndView page(BindingResult form, Locale locale) {
        var who = current.actor();
        return new ModelAndView("desk/retention")
                .addAllObjects(form.getModel())
                .addObject("lines", periods.all(who))
                .addObject("families", families(locale))
                .addObject("shortest", RetentionPeriod.SHORTEST)
                .addObject("longest", RetentionPeriod.LONGEST)
                .addObject("me", who.username())
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
    }

    private List<Choice> families(Locale locale) {
        return Stream.of(Family.values())
                .map(each ->
                        new Choice(each.name(), messages.getMessage("retention.family." + each.name(), null, locale)))
                .toList();
    }
}
