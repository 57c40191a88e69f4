package io.heed.studio.web;

import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.studio.change.Change;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Changes;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
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
    private final StudioReader reader;

    ChangePages(Changes changes, Previews previews, StudioReader reader) {
        this.changes = changes;
        this.previews = previews;
        this.reader = reader;
    }

    /** A proposal with the name of what it changes. */
    record Named(Change change, String name) {}

    @GetMapping
    ModelAndView list(Locale language) {
        var who = reader.actor();
        return new ModelAndView("studio/changes")
                .addObject("waiting", named(changes.waiting(who), language))
                .addObject("decided", named(changes.decided(who), language))
                .addObject("names", reader.names())
                .addObject("zone", reader.zone());
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Locale language) {
        return page(id, language);
    }

    @PostMapping("/{id}/agreement")
    ModelAndView agree(@PathVariable long id, @RequestParam int version, Locale language, RedirectAttributes after) {
        return make(id, () -> changes.agree(id, version, reader.actor()), "tables.agreed", language, after);
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(@PathVariable long id, @RequestParam int version, Locale language, RedirectAttributes after) {
        return make(id, () -> changes.refuse(id, version, reader.actor()), "tables.refused", language, after);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, @RequestParam int version, Locale language, RedirectAttributes after) {
        return make(id, () -> changes.withdraw(id, version, reader.actor()), "tables.withdrawn", language, after);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{id}/agreement", "/{id}/refusal", "/{id}/withdrawal"})
    String back(@PathVariable long id) {
        return "redirect:/studio/changes/{id}";
    }

    private ModelAndView make(long id, Runnable act, String done, Locale language, RedirectAttributes after) {
        try {
            act.run();
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/studio/changes/" + id);
        } catch (Refused refused) {
            return refused(id, refused.messageKey(), refused.arguments(), HttpStatus.UNPROCESSABLE_ENTITY, language);
        } catch (Conflict conflict) {
            return refused(id, conflict.messageKey(), new Object[0], HttpStatus.CONFLICT, language);
        }
    }

    private ModelAndView refused(long id, String sentence, Object[] arguments, HttpStatus status, Locale language) {
        var page = page(id, language);
        page.addObject("refused", sentence).addObject("refusedArguments", arguments);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(long id, Locale language) {
        var who = reader.actor();
        var compared = changes.get(id, who);
        var change = compared.change();
        var page = new ModelAndView("studio/change")
                .addObject("change", change)
                .addObject("name", name(change, language))
                .addObject("mayDecide", Changes.mayChange(who) && change.mayBeDecidedBy(who.username()))
                .addObject("mine", change.isWaiting() && change.proposedBy().equals(who.username()))
                .addObject("names", reader.names())
                .addObject("zone", reader.zone());
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
                .orElseThrow(NotFound::new);
    }
}
