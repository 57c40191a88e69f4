package io.heed.studio.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.studio.change.Change;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Changes;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person, and what was decided. */
@Controller
@RequestMapping("/studio/changes")
class ChangePages {

    private final Changes changes;
    private final Previews previews;
    private final CurrentStaff current;
    private final StaffDirectory staff;
    private final DeskZone zone;
    private final Attempts attempts;

    ChangePages(
            Changes changes,
            Previews previews,
            CurrentStaff current,
            StaffDirectory staff,
            DeskZone zone,
            Attempts attempts) {
        this.changes = changes;
        this.previews = previews;
        this.current = current;
        this.staff = staff;
        this.zone = zone;
        this.attempts = attempts;
    }

    /** A proposal with the name of what it changes. */
    record Named(Change change, String name) {}

    @GetMapping
    ModelAndView list(Locale language) {
        var who = current.actor();
        return new ModelAndView("studio/changes")
                .addObject("waiting", named(changes.waiting(who), language))
                .addObject("decided", named(changes.decided(who), language))
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Locale language) {
        return page(id, language);
    }

    @PostMapping("/{id}/agreement")
    ModelAndView agree(@PathVariable long id, @RequestParam int version, Locale language, RedirectAttributes after) {
        return make(id, () -> changes.agree(id, version, current.actor()), "tables.agreed", language, after);
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(@PathVariable long id, @RequestParam int version, Locale language, RedirectAttributes after) {
        return make(id, () -> changes.refuse(id, version, current.actor()), "tables.refused", language, after);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, @RequestParam int version, Locale language, RedirectAttributes after) {
        return make(id, () -> changes.withdraw(id, version, current.actor()), "tables.withdrawn", language, after);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{id}/agreement", "/{id}/refusal", "/{id}/withdrawal"})
    String back(@PathVariable long id) {
        return "redirect:/studio/changes/{id}";
    }

    private ModelAndView make(long id, Runnable act, String done, Locale language, RedirectAttributes after) {
        var failure = attempts.make(act);
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/studio/changes/" + id);
        }
        var page = page(id, language);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    private ModelAndView page(long id, Locale language) {
        var who = current.actor();
        var compared = changes.get(id, who);
        var change = compared.change();
        var page = new ModelAndView("studio/change")
                .addObject("change", change)
                .addObject("name", name(change, language))
                .addObject("mayDecide", Changes.mayChange(who) && change.mayBeDecidedBy(who.username()))
                .addObject("mine", change.isWaiting() && change.proposedBy().equals(who.username()))
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
        previews.add(page, compared, changes.table(change.subject()).fields(change.subjectKey(), language));
        return page;
    }

    private List<Named> named(List<Change> all, Locale language) {
        return all.stream()
                .map(change -> new Named(change, name(change, language)))
                .toList();
    }

    private String name(Change change, Locale language) {
        return changes.table(change.subject()).entries(language).stream()
                .filter(entry -> entry.key().equals(change.subjectKey()))
                .map(ChangeableTable.Entry::name)
                .findFirst()
                .orElse(change.subjectKey());
    }
}
