package io.heed.desk.web;

import io.heed.desk.CaseKinds;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.idea.Idea;
import io.heed.idea.IdeaList;
import io.heed.idea.IdeaState;
import io.heed.idea.Ideas;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ideas on the desk: the list, and one with what was said and what was answered. */
@Controller
@RequestMapping("/desk/ideas")
class IdeaDeskPages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final Ideas ideas;
    private final IdeaList list;
    private final IdeaModel page;
    private final CaseKinds kinds;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Attempts attempts;

    IdeaDeskPages(
            Ideas ideas,
            IdeaList list,
            IdeaModel page,
            CaseKinds kinds,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Attempts attempts) {
        this.ideas = ideas;
        this.list = list;
        this.page = page;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.attempts = attempts;
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
        page.whole(visible(number), who, locale, model);
        return "desk/idea";
    }

    @PostMapping("/{number}/delivered")
    ModelAndView delivered(@PathVariable String number, Locale locale, Model model, RedirectAttributes after) {
        var idea = number(number);
        var who = current.actor();
        kinds.of(idea).checkWorkable(idea, who);
        var failure = attempts.make(() -> ideas.delivered(idea));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.idea.delivered-told");
            return new ModelAndView("redirect:/desk/ideas/" + idea);
        }
        return page.again(idea, failure.get(), who, locale, model);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{number}/delivered")
    String back(@PathVariable String number) {
        return "redirect:/desk/ideas/" + number(number);
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

    static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text) || !text.startsWith(Idea.LETTERS)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
