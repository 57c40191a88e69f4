package io.heed.desk.web;

import io.heed.desk.CaseKinds;
import io.heed.idea.PublicIdeas;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.CurrentStaff;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may read of an idea: written, shown and hidden. What cannot be taken comes back as it was typed. */
@Controller
@RequestMapping("/desk/ideas/{number}/notice")
class IdeaNoticePages {

    private final PublicIdeas publicIdeas;
    private final IdeaModel page;
    private final CaseKinds kinds;
    private final CurrentStaff current;
    private final Attempts attempts;

    IdeaNoticePages(PublicIdeas publicIdeas, IdeaModel page, CaseKinds kinds, CurrentStaff current, Attempts attempts) {
        this.publicIdeas = publicIdeas;
        this.page = page;
        this.kinds = kinds;
        this.current = current;
        this.attempts = attempts;
    }

    /** Writes what everybody may read, and shows it. */
    @ChecksItself
    @PostMapping
    ModelAndView release(
            @PathVariable String number,
            @ModelAttribute("form") PublicIdeas.Texts texts,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var idea = workable(number);
        var who = current.actor();
        var problems = IntakeProblems.none(texts);
        var failure = attempts.make(() -> {
            try {
                publicIdeas.release(idea, texts, who.username());
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.idea.released");
            return new ModelAndView("redirect:/desk/ideas/" + idea);
        }
        model.addAllAttributes(problems.getModel());
        page.whole(idea, who, locale, model);
        var again = new ModelAndView("desk/idea");
        again.setStatus(failure.get().status());
        if (!problems.hasErrors()) {
            failure.get().tell(again.getModelMap());
        }
        return again;
    }

    @PostMapping("/hide")
    ModelAndView hide(@PathVariable String number, Locale locale, Model model, RedirectAttributes after) {
        var idea = workable(number);
        var who = current.actor();
        var failure = attempts.make(() -> publicIdeas.hide(idea, who.username()));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.idea.hidden");
            return new ModelAndView("redirect:/desk/ideas/" + idea);
        }
        return page.again(idea, failure.get(), who, locale, model);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"", "/hide"})
    String back(@PathVariable String number) {
        return "redirect:/desk/ideas/" + IdeaDeskPages.number(number);
    }

    private CaseNumber workable(String number) {
        var idea = IdeaDeskPages.number(number);
        kinds.of(idea).checkWorkable(idea, current.actor());
        return idea;
    }
}
