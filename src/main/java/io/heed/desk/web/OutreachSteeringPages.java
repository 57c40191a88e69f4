package io.heed.desk.web;

import io.heed.outreach.OutreachDraft;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.Steering;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.CurrentStaff;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holding an outreach up, going on with it, stopping it, and telling how its matter develops. */
@Controller
@RequestMapping("/desk/outreach/{number}")
class OutreachSteeringPages {

    private final Steering steering;
    private final OutreachModel page;
    private final CurrentStaff current;
    private final Attempts attempts;

    OutreachSteeringPages(Steering steering, OutreachModel page, CurrentStaff current, Attempts attempts) {
        this.steering = steering;
        this.page = page;
        this.current = current;
        this.attempts = attempts;
    }

    /**
     * What was typed on the page.
     *
     * @param part which of its forms: {@code news} or {@code stop}
     * @param key drawn with the page, so that a second click tells nothing twice
     */
    record Typed(
            String part, String key, String phase, String words, String wordsPl, String effectiveOn, String reason) {

        /** Nothing yet. */
        static Typed nothing() {
            return new Typed(null, "desk-" + UUID.randomUUID(), null, null, null, null, null);
        }
    }

    /** Something that is done to an outreach. */
    private interface Change {

        void on(CaseNumber number);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/pause", "/resumption", "/stop", "/news"})
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

    private void develop(CaseNumber number, Typed typed) {
        var phase = phase(typed.phase());
        var words = OutreachForm.typed(typed.words());
        if (phase == SignalPhase.UPDATED && words == null) {
            throw new Refused("words", "desk.outreach.words-missing");
        }
        var day = OutreachForm.day(typed.effectiveOn());
        var news = new OutreachDraft(
                null, null, null, words, OutreachForm.typed(typed.wordsPl()), null, null, null, null, null, day);
        steering.develop(OutreachForm.given(typed.key()), number, phase, news, current.actor());
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
        var failure = attempts.make(() -> {
            try {
                change.on(number);
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/desk/outreach/" + number);
        }
        var again = new ModelAndView("desk/outreach", problems.getModel());
        again.setStatus(failure.get().status());
        page.fill(number, OutreachModel.after(0, 0), current.actor(), locale, again.getModelMap());
        if (!problems.hasErrors()) {
            failure.get().tell(again.getModelMap());
        }
        return again;
    }
}
