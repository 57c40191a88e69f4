package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.retention.Holds;
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

/** What must be kept, for administrators: one says so, two lift it. */
@Controller
@RequestMapping("/admin/holds")
class HoldPages {

    private final Holds holds;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final DeskZone zone;

    HoldPages(Holds holds, StaffDirectory staff, CurrentStaff current, Attempts attempts, DeskZone zone) {
        this.holds = holds;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
        this.zone = zone;
    }

    /**
     * What is typed into the form.
     *
     * @param whole {@code true} when all that is about the customer must be kept
     */
    record HoldForm(String number, String whole, String reason) {

        static final HoldForm EMPTY = new HoldForm(null, null, null);
    }

    @GetMapping
    ModelAndView list() {
        return page(IntakeProblems.none(HoldForm.EMPTY));
    }

    @PostMapping
    ModelAndView place(@ModelAttribute("form") HoldForm form, RedirectAttributes after) {
        try {
            holds.place(form.number(), "true".equals(form.whole()), form.reason(), current.actor());
            after.addFlashAttribute("done", "retention.hold.placed");
            return new ModelAndView("redirect:/admin/holds");
        } catch (Refused refused) {
            var problems = IntakeProblems.none(form);
            IntakeProblems.add(problems, refused);
            var page = page(problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        } catch (Conflict conflict) {
            var page = page(IntakeProblems.none(form));
            new Attempts.Failure(HttpStatus.CONFLICT, conflict.messageKey(), new Object[0]).tell(page.getModelMap());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** One wants it lifted, or another one agrees. */
    @PostMapping("/{id}/lifting")
    ModelAndView lift(@PathVariable long id, RedirectAttributes after) {
        var failure = attempts.make(() -> holds.lift(id, current.actor()));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "retention.hold.noted");
            return new ModelAndView("redirect:/admin/holds");
        }
        var page = list();
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{id}/lifting")
    String back(@PathVariable long id) {
        return "redirect:/admin/holds";
    }

    private ModelAndView page(BindingResult form) {
        var who = current.actor();
        return new ModelAndView("desk/holds")
                .addAllObjects(form.getModel())
                .addObject("holds", holds.all(who))
                .addObject("me", who.username())
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
    }
}
