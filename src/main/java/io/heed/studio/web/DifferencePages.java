package io.heed.studio.web;

import io.heed.engine.Publication;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.staff.Actor;
import io.heed.studio.Publishing;
import io.heed.studio.Shelf;
import io.heed.studio.Shelf.Kept;
import io.heed.studio.Uploading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A version beside the one that counts: what differs, who wants it to count, and who agrees. */
@Controller
@RequestMapping("/studio/{word}/{key}/versions/{version}")
class DifferencePages {

    private final Shelf shelf;
    private final Uploading uploading;
    private final Publishing publishing;
    private final DifferenceModel differences;
    private final StudioModel studio;
    private final Retry retry;
    private final Clock clock;

    DifferencePages(
            Shelf shelf,
            Uploading uploading,
            Publishing publishing,
            DifferenceModel differences,
            StudioModel studio,
            Retry retry,
            Clock clock) {
        this.shelf = shelf;
        this.uploading = uploading;
        this.publishing = publishing;
        this.differences = differences;
        this.studio = studio;
        this.retry = retry;
        this.clock = clock;
    }

    /** Which version a page is about. */
    record Place(String word, String key, String version) {

        String address() {
            return "/studio/" + word + "/" + key + "/versions/" + version;
        }
    }

    /** What is typed to propose a version. */
    record Proposal(String reason, String validFrom) {

        static final Proposal EMPTY = new Proposal("", "");

        /** When it is to count; null for at once. */
        Instant from(ZoneId zone) {
            try {
                return validFrom == null || validFrom.isBlank()
                        ? null
                        : LocalDateTime.parse(validFrom.strip()).atZone(zone).toInstant();
            } catch (DateTimeParseException e) {
                throw new Refused("validFrom", "studio.date.wrong");
            }
        }
    }

    @GetMapping
    ModelAndView show(@ModelAttribute Place place, Locale locale, Model model) {
        return page(place, new DirectFieldBindingResult(Proposal.EMPTY, "form"), locale, model);
    }

    @PostMapping("/proposal")
    ModelAndView propose(
            @ModelAttribute Place place,
            @ModelAttribute("form") Proposal typed,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var who = studio.who();
        return made(
                place,
                typed,
                locale,
                model,
                after,
                "studio.propose.done",
                () -> publishing.propose(
                        StudioModel.artifact(place.word()),
                        place.key(),
                        StudioModel.number(place.version()),
                        typed.from(studio.zone()),
                        typed.reason(),
                        who));
    }

    @PostMapping("/agreement")
    ModelAndView agree(
            @ModelAttribute Place place,
            @RequestParam long id,
            @RequestParam(defaultValue = "false") boolean seen,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var who = studio.who();
        return made(
                place,
                Proposal.EMPTY,
                locale,
                model,
                after,
                "studio.agree.done",
                () -> uploading.publish(publication(place, id, who), seen, who));
    }

    @PostMapping("/refusal")
    ModelAndView refuse(
            @ModelAttribute Place place,
            @RequestParam long id,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var who = studio.who();
        return made(
                place,
                Proposal.EMPTY,
                locale,
                model,
                after,
                "studio.refuse.done",
                () -> publishing.refuse(publication(place, id, who).id(), why, who));
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/proposal", "/agreement", "/refusal"})
    String back(@ModelAttribute Place place) {
        return "redirect:" + place.address();
    }

    private ModelAndView made(
            Place place,
            Proposal typed,
            Locale locale,
            Model model,
            RedirectAttributes after,
            String sentence,
            Supplier<Publication> act) {
        var problems = new DirectFieldBindingResult(typed, "form");
        var status = HttpStatus.CONFLICT;
        try {
            retry.once(act::get);
            after.addFlashAttribute("done", sentence);
            return new ModelAndView("redirect:" + place.address());
        } catch (Refused refused) {
            status = HttpStatus.UNPROCESSABLE_ENTITY;
            refused.all().forEach(each -> reject(problems, each, model));
        } catch (Conflict conflict) {
            tell(model, conflict.messageKey());
        }
        var page = page(place, problems, locale, model);
        page.setStatus(status);
        return page;
    }

    /** Beside its field, or above everything when the proposal has no such field. */
    private static void reject(BindingResult problems, Refused refused, Model model) {
        try {
            problems.rejectValue(refused.field(), refused.messageKey(), refused.arguments(), null);
        } catch (NotReadablePropertyException | IllegalArgumentException noSuchField) {
            tell(model, refused.messageKey(), refused.arguments());
        }
    }

    private static void tell(Model model, String sentence, Object... arguments) {
        model.addAttribute("refused", sentence);
        model.addAttribute("refusedArguments", arguments);
    }

    private Publication publication(Place place, long id, Actor who) {
        return shelf.publications(kept(place, who)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Kept kept(Place place, Actor who) {
        return shelf.find(StudioModel.artifact(place.word()), place.key(), who);
    }

    private ModelAndView page(Place place, BindingResult problems, Locale locale, Model model) {
        var who = studio.fill(model, locale);
        var kept = kept(place, who);
        var shown = kept.version(StudioModel.number(place.version())).orElseThrow(NotFound::new);
        var base = DifferenceModel.base(kept, shown);
        if (base != null) {
            differences.fill(model, base, shown);
        }
        var publications = shelf.publications(kept);
        var open = publications.stream()
                .filter(each -> each.version() == shown.version() && each.isOpenAt(clock.instant()))
                .findFirst()
                .orElse(null);
        model.addAttribute("kept", kept);
        model.addAttribute("shown", shown);
        model.addAttribute("base", base);
        model.addAttribute("word", place.word());
        model.addAttribute("publications", publications);
        model.addAttribute("open", open);
        model.addAttribute("warnings", uploading.warnings(shown));
        return new ModelAndView("studio/difference", model.asMap()).addAllObjects(problems.getModel());
    }
}
