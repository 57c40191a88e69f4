package io.heed.portal;

import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.survey.SurveyAnswering;
import java.util.Locale;
import java.util.stream.IntStream;
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
 * A survey, by the link of a mail. A link only shows the page, with the score chosen: programs that open every link of a
 * mail to look for harm must not answer for the customer. The button does.
 */
@Controller
@RequestMapping("/survey/{token}")
class SurveyPages {

    private final SurveyAnswering answering;
    private final Retry retry;

    SurveyPages(SurveyAnswering answering, Retry retry) {
        this.answering = answering;
        this.retry = retry;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable("token") String token,
            @RequestParam(name = "score", required = false) String score,
            Locale locale) {
        return page(token, PortalProblems.none(new SurveyForm(score, null)), locale, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView answer(@PathVariable("token") String token, @ModelAttribute("form") SurveyForm form, Locale locale) {
        var problems = PortalProblems.none(form);
        try {
            retry.once(() -> take(token, form, locale));
            return new ModelAndView("redirect:/survey/{token}");
        } catch (Refused refused) {
            PortalProblems.add(problems, refused);
            return page(token, problems, locale, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Conflict answeredBefore) {
            problems.reject(answeredBefore.messageKey());
            return page(token, problems, locale, HttpStatus.CONFLICT);
        }
    }

    /** Words alone come from the page that shows the score as kept. */
    @PostMapping("/words")
    ModelAndView addWords(@PathVariable("token") String token, @ModelAttribute("form") SurveyForm form, Locale locale) {
        var problems = PortalProblems.none(form);
        try {
            retry.once(() -> answering.addWords(token, Typed.asTyped(form.words())));
            return new ModelAndView("redirect:/survey/{token}");
        } catch (Refused refused) {
            PortalProblems.add(problems, refused);
            return page(token, problems, locale, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Conflict over) {
            problems.reject(over.messageKey());
            return page(token, problems, locale, HttpStatus.CONFLICT);
        }
    }

    /** A link that was altered, or torn apart by a mail program. */
    @ExceptionHandler
    ModelAndView altered(NotFound nothing) {
        return new ModelAndView("portal/survey-altered", HttpStatus.NOT_FOUND);
    }

    private void take(String token, SurveyForm form, Locale locale) {
        if (form.isNonsense()) {
            var measure = answering.show(token, locale).measure();
            throw new Refused("score", "survey.score-range", measure.lowest(), measure.highest());
        }
        answering.answer(token, form.chosen(), Typed.asTyped(form.words()));
    }

    private ModelAndView page(String token, BindingResult form, Locale locale, HttpStatusCode status) {
        var question = answering.show(token, locale);
        var measure = question.measure();
        var page = new ModelAndView("portal/survey")
                .addAllObjects(form.getModel())
                .addObject("question", question)
                .addObject(
                        "scores",
                        IntStream.rangeClosed(measure.lowest(), measure.highest())
                                .mapToObj(Integer::toString)
                                .toList())
                .addObject("token", token);
        page.setStatus(status == HttpStatus.OK && question.isGone() ? HttpStatus.GONE : status);
        return page;
    }
}
