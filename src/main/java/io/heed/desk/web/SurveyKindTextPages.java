package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.survey.SurveyKind;
import io.heed.survey.SurveyKindChanges;
import io.heed.survey.SurveyKindText;
import io.heed.survey.SurveyKinds;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a kind of survey says in one language: written here, and seen as customers will see it before it is kept. */
@Controller
@RequestMapping("/desk/surveys/kinds/{id}/{language}")
class SurveyKindTextPages {

    static final List<String> LANGUAGES = List.of("en", "pl");

    private final SurveyKinds kinds;
    private final SurveyKindChanges changes;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Attempts attempts;

    SurveyKindTextPages(
            SurveyKinds kinds,
            SurveyKindChanges changes,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Attempts attempts) {
        this.kinds = kinds;
        this.changes = changes;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.attempts = attempts;
    }

    /** What was typed as a new edition. */
    record Written(
            String name,
            String subject,
            String body,
            String reminderSubject,
            String reminderBody,
            String question,
            String lowest,
            String highest,
            String openQuestion) {

        static Written of(SurveyKindText text) {
            return new Written(
                    text.name(),
                    text.subject(),
                    text.body(),
                    text.reminderSubject(),
                    text.reminderBody(),
                    text.question(),
                    text.lowest(),
                    text.highest(),
                    text.openQuestion());
        }

        SurveyKindText as(String kind, String language) {
            return new SurveyKindText(
                    kind,
                    language,
                    0,
                    name,
                    subject,
                    plain(body),
                    reminderSubject,
                    plain(reminderBody),
                    question,
                    lowest,
                    highest,
                    openQuestion,
                    null,
                    null);
        }

        /** Browsers send every line end as two characters. */
        private static String plain(String text) {
            return text == null ? null : text.replace("\r\n", "\n");
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, @PathVariable String language) {
        var kind = known(id, language);
        return page(
                kind,
                language,
                IntakeProblems.none(Written.of(editions(kind, language).get(0))),
                HttpStatus.OK);
    }

    /** How it reads; nothing is kept. */
    @PostMapping("/preview")
    ModelAndView preview(
            @PathVariable String id,
            @PathVariable String language,
            @ModelAttribute("form") Written written,
            @RequestHeader(name = "HX-Request", required = false) String htmx) {
        var page = page(known(id, language), language, IntakeProblems.none(written), HttpStatus.OK);
        if (htmx != null) {
            page.setViewName("desk/survey-kind-text :: reading");
        }
        return page;
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/preview")
    String back(@PathVariable String id, @PathVariable String language) {
        return "redirect:/desk/surveys/kinds/%s/%s"
                .formatted(known(id, language).id(), language);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable String id,
            @PathVariable String language,
            @ModelAttribute("form") Written written,
            RedirectAttributes after) {
        var kind = known(id, language);
        var problems = IntakeProblems.none(written);
        var failure = attempts.make(() -> {
            try {
                changes.write(written.as(id, language), current.actor());
            } catch (Refused refused) {
                // names of fields are those of the form: nothing is to be translated
                refused.all()
                        .forEach(each -> problems.rejectValue(each.field(), each.messageKey(), each.arguments(), null));
                throw refused;
            }
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.survey-kind.written");
            return new ModelAndView("redirect:/desk/surveys/kinds/" + id + "/" + language);
        }
        var again = page(kind, language, problems, failure.get().status());
        if (!problems.hasErrors()) {
            failure.get().tell(again.getModelMap());
        }
        return again;
    }

    private ModelAndView page(SurveyKind kind, String language, BindingResult form, HttpStatus status) {
        var who = current.actor();
        var editions = editions(kind, language);
        var page = new ModelAndView("desk/survey-kind-text", form.getModel())
                .addObject("kind", kind)
                .addObject("language", language)
                .addObject("typed", form.getTarget())
                .addObject("latest", editions.get(0))
                .addObject("earlier", editions.subList(1, editions.size()))
                .addObject(
                        "scores",
                        IntStream.rangeClosed(
                                        kind.measure().lowest(), kind.measure().highest())
                                .boxed()
                                .toList())
                .addObject("mayChange", SurveyKindChanges.mayChange(who))
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
        page.setStatus(status);
        return page;
    }

    private List<SurveyKindText> editions(SurveyKind kind, String language) {
        return changes.editions(kind.id()).stream()
                .filter(text -> text.language().equals(language))
                .toList();
    }

    private SurveyKind known(String id, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new NotFound();
        }
        return kinds.known(id);
    }
}
