package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.retention.Erasing;
import io.heed.retention.Erasures;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who wants to be forgotten, for administrators: two of them have to agree. Says nothing of who it is. */
@Controller
@RequestMapping("/admin/erasures")
class ErasurePages {

    private final Erasures erasures;
    private final Erasing erasing;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final DeskZone zone;

    ErasurePages(
            Erasures erasures,
            Erasing erasing,
            StaffDirectory staff,
            CurrentStaff current,
            Attempts attempts,
            DeskZone zone) {
        this.erasures = erasures;
        this.erasing = erasing;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
        this.zone = zone;
    }

    /** What is typed into the form. */
    record ErasureForm(String whom) {}

    @GetMapping
    ModelAndView list() {
        return page(IntakeProblems.none(new ErasureForm(null)));
    }

    @PostMapping
    ModelAndView ask(@ModelAttribute("form") ErasureForm form, RedirectAttributes after) {
        try {
            erasures.ask(form.whom(), current.actor());
            return done("retention.erasure.entered", after);
        } catch (Refused refused) {
            var problems = IntakeProblems.none(form);
            IntakeProblems.add(problems, refused);
            var page = page(problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        } catch (Conflict conflict) {
            return refused(form, new Attempts.Failure(HttpStatus.CONFLICT, conflict.messageKey(), new Object[0]));
        }
    }

    /** Another administrator agrees; what can be done at once is. */
    @PostMapping("/{id}/agreement")
    ModelAndView agree(@PathVariable long id, RedirectAttributes after) {
        var failure = attempts.make(() -> erasures.agree(id, current.actor()));
        if (failure.isPresent()) {
            return refused(new ErasureForm(null), failure.get());
        }
        erasing.advance(id);
        return done("retention.erasure.agreed", after);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, RedirectAttributes after) {
        return attempts.make(() -> erasures.withdraw(id, current.actor()))
                .map(failure -> refused(new ErasureForm(null), failure))
                .orElseGet(() -> done("retention.erasure.withdrawn", after));
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{id}/agreement", "/{id}/withdrawal"})
    String back(@PathVariable long id) {
        return "redirect:/admin/erasures";
    }

    private static ModelAndView done(String sentence, RedirectAttributes after) {
        after.addFlashAttribute("done", sentence);
        return new ModelAndView("redirect:/admin/erasures");
    }

    private ModelAndView refused(ErasureForm form, Attempts.Failure failure) {
        var page = page(IntakeProblems.none(form));
        failure.tell(page.getModelMap());
        page.setStatus(failure.status());
        return page;
    }

    private ModelAndView page(BindingResult form) {
        var who = current.actor();
        return new ModelAndView("desk/erasures")
                .addAllObjects(form.getModel())
                .addObject("open", erasures.open(who))
                .addObject("over", erasures.over(who))
                .addObject("me", who.username())
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
    }
}
