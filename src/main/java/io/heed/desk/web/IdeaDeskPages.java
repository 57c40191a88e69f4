package io.heed.desk.web;

import io.heed.desk.CaseKinds;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.idea.Idea;
import io.heed.idea.IdeaList;
import io.heed.idea.IdeaState;
import io.heed.idea.Ideas;
import io.heed.idea.PublicIdeas;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ideas on the desk: the list, and one with what was said, what was answered and what everybody may read. */
@Controller
@RequestMapping("/desk/ideas")
class IdeaDeskPages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final Ideas ideas;
    private final IdeaList list;
    private final IdeaModel page;
    private final PublicIdeas publicIdeas;
    private final CaseKinds kinds;
    private final DeskTasks tasks;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Retry retry;

    IdeaDeskPages(
            Ideas ideas,
            IdeaList list,
            IdeaModel page,
            PublicIdeas publicIdeas,
            CaseKinds kinds,
            DeskTasks tasks,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Retry retry) {
        this.ideas = ideas;
        this.list = list;
        this.page = page;
        this.publicIdeas = publicIdeas;
        this.kinds = kinds;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.retry = retry;
    }

    @GetMapping
    @ShowsCustomers(counted = "lines")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        var who = current.actor();
        var chosen = stateOf(state).orElse(null);
        int at = Math.max(0, Math.min(page, MOST_PAGES));
        var found = list.page(chosen, who, ON_A_PAGE, at * ON_A_PAGE);
        model.addAttribute("lines", found.lines());
        model.addAttribute("page", at);
        model.addAttribute("last", Math.max(0, (found.total() - 1) / ON_A_PAGE));
        model.addAttribute("states", IdeaState.values());
        model.addAttribute("choice", chosen);
        model.addAttribute("mayEnter", who.role().worksCases());
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        return "desk/ideas";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        var who = current.actor();
        var idea = visible(number);
        page.about(idea, locale, model);
        model.addAttribute("mayChange", who.role().worksCases());
        model.addAttribute("tasks", tasks.ofCase(idea, who, locale));
        model.addAttribute("zone", zone.of(who));
        return "desk/idea";
    }

    /** Writes what everybody may read, and shows it. */
    @PostMapping("/{number}/notice")
    String release(@PathVariable String number, PublicIdeas.Texts texts, RedirectAttributes after) {
        return changed(
                number,
                after,
                "desk.idea.released",
                idea -> publicIdeas.release(idea, texts, current.actor().username()));
    }

    @PostMapping("/{number}/notice/hide")
    String hide(@PathVariable String number, RedirectAttributes after) {
        return changed(
                number,
                after,
                "desk.idea.hidden",
                idea -> publicIdeas.hide(idea, current.actor().username()));
    }

    @PostMapping("/{number}/delivered")
    String delivered(@PathVariable String number, RedirectAttributes after) {
        return changed(number, after, "desk.idea.delivered-told", ideas::delivered);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{number}/notice", "/{number}/notice/hide", "/{number}/delivered"})
    String back(@PathVariable String number) {
        return "redirect:/desk/ideas/" + number(number);
    }

    private String changed(String number, RedirectAttributes after, String done, Consumer<CaseNumber> change) {
        var idea = number(number);
        kinds.of(idea).checkWorkable(idea, current.actor());
        try {
            retry.once(() -> change.accept(idea));
            after.addFlashAttribute("done", done);
        } catch (Refused refused) {
            after.addFlashAttribute("refused", refused.messageKey());
            after.addFlashAttribute("refusedArguments", refused.arguments());
        } catch (Conflict lost) {
            after.addFlashAttribute("refused", lost.messageKey());
        }
        return "redirect:/desk/ideas/" + idea;
    }

    private CaseNumber visible(String number) {
        var idea = number(number);
        kinds.of(idea).checkVisible(idea, current.actor());
        return idea;
    }

    private static Optional<IdeaState> stateOf(String text) {
        return Arrays.stream(IdeaState.values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text) || !text.startsWith(Idea.LETTERS)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
