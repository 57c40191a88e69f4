package io.heed.portal;

import io.heed.channel.SentIdeas;
import io.heed.knowledge.Catalogue;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Telling us what could be better. What turns out to be a complaint gets its number and date like any other. */
@Controller
@RequestMapping("/idea")
class IdeaPages {

    private final SentIdeas ideas;
    private final Catalogue catalogue;

    IdeaPages(SentIdeas ideas, Catalogue catalogue) {
        this.ideas = ideas;
        this.catalogue = catalogue;
    }

    @GetMapping
    ModelAndView empty(Locale locale) {
        return page(PortalProblems.none(IdeaForm.empty()), locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(@ModelAttribute("form") IdeaForm form, Locale locale) {
        var problems = PortalProblems.none(form);
        if (form.isByRobot()) {
            problems.rejectValue("website", "portal.report.website.filled");
            return page(problems, locale, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            var link = ideas.send(form.asIdea(locale)).map(CaseLink::path);
            return new ModelAndView(
                    "redirect:" + link.map(path -> path + "/received?from=idea").orElse("/idea/thanks"));
        } catch (Refused refused) {
            PortalProblems.add(problems, refused);
            return page(problems, locale, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Conflict sentBefore) {
            var again = PortalProblems.none(form.again());
            again.reject(sentBefore.messageKey());
            return page(again, locale, HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/thanks")
    String thanks() {
        return "portal/idea-thanks";
    }

    private ModelAndView page(BindingResult form, Locale locale, HttpStatusCode status) {
        var page = new ModelAndView("portal/idea")
                .addAllObjects(form.getModel())
                .addObject("products", catalogue.products(locale));
        page.setStatus(status);
        return page;
    }
}
