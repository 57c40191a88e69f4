package io.heed.desk.web;

import io.heed.outreach.OutreachDraft;
import io.heed.outreach.Readers;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.Steering;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Holding an outreach up, going on with it, stopping it, and telling how its matter develops, which can be read as customers
 * would get it before it is told.
 */
@Controller
@RequestMapping("/desk/outreach/{number}")
class OutreachSteeringPages {

    private final Steering steering;
    private final Readers readers;
    private final OutreachModel page;
    private final CurrentStaff current;
    private final Attempts attempts;

    OutreachSteeringPages(
            Steering steering, Readers readers, OutreachModel page, CurrentStaff current, Attempts attempts) {
        this.steering = steering;
        this.readers = readers;
        this.page = page;
        this.current = current;
        this.attempts = attempts;
    }

    /**
     * What was typed on the page.
     *
     * @param part which of its forms: {@code news} or {@code stop}
     * @param key drawn with the page, so that a second click tells nothing twice
     * @param afterEn after which customer the one comes whose English text is shown
     * @param afterPl the same for the Polish text
     * @param another language and key of a customer in whose place another is to be shown
     */
    record Typed(
            String part,
            String key,
            String phase,
            String words,
            String wordsPl,
            String effectiveOn,
            String reason,
            String afterEn,
            String afterPl,
            String another) {

        /** Nothing yet. */
        static Typed nothing() {
            return new Typed(null, "desk-" + UUID.randomUUID(), null, null, null, null, null, null, null, null);
        }

        Map<String, Long> after() {
            return OutreachForm.after(afterEn, afterPl, another);
        }
    }

    /** What is new, as it was typed. */
    private record News(SignalPhase phase, OutreachDraft draft) {}

    /** Something that is done to an outreach. */
    private interface Change {

        void on(CaseNumber number);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/pause", "/resumption", "/stop", "/news", "/news/preview"})
    String back(@PathVariable String number) {
        return "redirect:/desk/outreach/" + OutreachPages.number(number);
    }

    @PostMapping("/pause")
    ModelAndView pause(@PathVariable String number, Locale locale, RedirectAttributes after) {
        return make(
                number,
                each -> steering.pause(each, current.actor()),
                "desk.outreach.paused",
                Typed.nothing(),
                locale,
                after);
    }

    @PostMapping("/resumption")
    ModelAndView resume(@PathVariable String number, Locale locale, RedirectAttributes after) {
        return make(
                number,
                each -> steering.resume(each, current.actor()),
                "desk.outreach.resumed",
                Typed.nothing(),
                locale,
                after);
    }

    @PostMapping("/stop")
    ModelAndView stop(
            @PathVariable String number, @ModelAttribute("form") Typed typed, Locale locale, RedirectAttributes after) {
        return make(
                number,
                each -> steering.stop(each, typed.reason(), current.actor()),
                "desk.outreach.stopped",
                typed,
                locale,
                after);
    }

    @PostMapping("/news")
    ModelAndView tell(
            @PathVariable String number, @ModelAttribute("form") Typed typed, Locale locale, RedirectAttributes after) {
        return make(number, each -> develop(each, typed), "desk.outreach.told", typed, locale, after);
    }

    /** As customers would read it; nothing is kept, and what was typed stays. */
    @PostMapping("/news/preview")
    ModelAndView preview(@PathVariable String number, @ModelAttribute("form") Typed typed, Locale locale) {
        var seen = new ModelMap();
        var problems = IntakeProblems.none(typed);
        var failure = tried(problems, () -> seen.addAttribute("news", read(OutreachPages.number(number), typed)));
        return again(OutreachPages.number(number), problems, failure, typed.after(), locale)
                .addAllObjects(seen);
    }

    private List<Readers.Reader> read(CaseNumber number, Typed typed) {
        var news = news(typed);
        return readers.ofNews(number, news.phase(), news.draft(), typed.after(), current.actor());
    }

    private void develop(CaseNumber number, Typed typed) {
        var news = news(typed);
        steering.develop(OutreachForm.given(typed.key()), number, news.phase(), news.draft(), current.actor());
    }

    private static News news(Typed typed) {
        var phase = phase(typed.phase());
        var words = OutreachForm.typed(typed.words());
        if (phase == SignalPhase.UPDATED && words == null) {
            throw new Refused("words", "desk.outreach.words-missing");
        }
        var day = OutreachForm.day(typed.effectiveOn());
        var draft = new OutreachDraft(
                null, null, null, words, OutreachForm.typed(typed.wordsPl()), null, null, null, null, null, day);
        return new News(phase, draft);
    }

    private static SignalPhase phase(String name) {
        for (var each : SignalPhase.values()) {
            if (each != SignalPhase.RAISED && each.name().equals(name)) {
                return each;
            }
        }
        throw new Refused("phase", "outreach.missing.phase");
    }

    /** Back to the page; with what was typed, and why not, when it was refused. */
    private ModelAndView make(
            String text, Change change, String done, Typed typed, Locale locale, RedirectAttributes after) {
        var number = OutreachPages.number(text);
        var problems = IntakeProblems.none(typed);
        var failure = tried(problems, () -> change.on(number));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/desk/outreach/" + number);
        }
        return again(number, problems, failure, OutreachModel.after(0, 0), locale);
    }

    private Optional<Attempts.Failure> tried(BindingResult problems, Runnable change) {
        return attempts.make(() -> {
            try {
                change.run();
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        });
    }

    private ModelAndView again(
            CaseNumber number,
            BindingResult problems,
            Optional<Attempts.Failure> failure,
            Map<String, Long> after,
            Locale locale) {
        var again = new ModelAndView("desk/outreach", problems.getModel());
        again.setStatus(failure.map(Attempts.Failure::status).orElse(HttpStatus.OK));
        page.fill(number, after, current.actor(), locale, again.getModelMap());
        if (!problems.hasErrors()) {
            failure.ifPresent(each -> each.tell(again.getModelMap()));
        }
        return again;
    }
}
