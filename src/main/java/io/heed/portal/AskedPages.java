package io.heed.portal;

import io.heed.outreach.Silence;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Was this a problem for you?", by the link of a letter. A link only shows the page, with the answer chosen: programs that
 * open every link of a mail to look for harm must not answer for the customer. The button does.
 */
@Controller
@RequestMapping("/asked/{token}")
class AskedPages {

    private final Silence silence;
    private final Retry retry;

    AskedPages(Silence silence, Retry retry) {
        this.silence = silence;
        this.retry = retry;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable("token") String token,
            @RequestParam(name = "answer", required = false) String answer,
            Locale locale) {
        return page(token, PortalProblems.none(AskedForm.chosen(answer)), locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView answer(@PathVariable("token") String token, @ModelAttribute("form") AskedForm form, Locale locale) {
        var problems = PortalProblems.none(form);
        try {
            retry.once(() -> silence.answer(token, wasProblem(form), Typed.asTyped(form.words()), locale));
            return new ModelAndView("redirect:/asked/{token}");
        } catch (Refused refused) {
            PortalProblems.add(problems, refused);
            return page(token, problems, locale, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Conflict answeredBefore) {
            problems.reject(answeredBefore.messageKey());
            return page(token, problems, locale, HttpStatus.CONFLICT);
        }
    }

    /** A link that was altered, or torn apart by a mail program. */
    @ExceptionHandler
    ModelAndView altered(NotFound nothing) {
        return new ModelAndView("portal/asked-altered", HttpStatus.NOT_FOUND);
    }

    private static boolean wasProblem(AskedForm form) {
        if (AskedForm.YES.equals(form.wasProblem()) || AskedForm.NO.equals(form.wasProblem())) {
            return AskedForm.YES.equals(form.wasProblem());
        }
        throw new Refused("wasProblem", "portal.asked.choose");
    }

    private ModelAndView page(String token, BindingResult form, Locale locale, HttpStatusCode status) {
        var asked = silence.show(token, locale);
        var page = new ModelAndView("portal/asked")
                .addAllObjects(form.getModel())
                .addObject("asked", asked)
                .addObject("token", token)
                .addObject("link", asked.receipt() == null ? null : CaseLink.of(asked.receipt()));
        page.setStatus(status);
        return page;
    }
}
