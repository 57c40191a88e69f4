package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.promise.Term;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import io.heed.survey.SurveyKind;
import io.heed.survey.SurveyKindChanges;
import io.heed.survey.SurveyKindText;
import io.heed.survey.SurveyKinds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What customers are asked after which event, and when: the kinds of survey and their settings. */
@Controller
@RequestMapping("/desk/surveys/kinds")
class SurveyKindPages {

    private static final List<Term.Unit> UNITS = List.of(Term.Unit.HOURS, Term.Unit.DAYS, Term.Unit.WEEKS);

    private final SurveyKinds kinds;
    private final SurveyKindChanges changes;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Attempts attempts;

    SurveyKindPages(
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

    @GetMapping
    String list(Locale locale, Model model) {
        Map<String, String> names = kinds.all().stream()
                .collect(Collectors.toMap(
                        SurveyKind::id, each -> kinds.text(each.id(), locale).name()));
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("kindNames", names);
        model.addAttribute("terms", new Terms());
        model.addAttribute("teams", new TeamNames(staff));
        return "desk/survey-kinds";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Locale locale) {
        var kind = kinds.known(id);
        return page(kind, IntakeProblems.none(SurveyKindForm.of(kind)), locale, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String id,
            @ModelAttribute("form") SurveyKindForm form,
            Locale locale,
            RedirectAttributes after) {
        var kind = kinds.known(id);
        var problems = IntakeProblems.none(form);
        var failure = attempts.make(() -> {
            try {
                changes.change(form.on(kind), current.actor());
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.survey-kind.changed");
            return new ModelAndView("redirect:/desk/surveys/kinds/" + id);
        }
        var again = page(kind, problems, locale, failure.get().status());
        if (!problems.hasErrors()) {
            failure.get().tell(again.getModelMap());
        }
        return again;
    }

    private ModelAndView page(SurveyKind kind, BindingResult form, Locale locale, HttpStatus status) {
        var who = current.actor();
        var page = new ModelAndView("desk/survey-kind", form.getModel())
                .addObject("kind", kind)
                .addObject("name", kinds.text(kind.id(), locale).name())
                .addObject("texts", latest(kind))
                .addObject("mayChange", SurveyKindChanges.mayChange(who))
                .addObject("units", UNITS)
                .addObject("staffTeams", new TeamNames(staff).all())
                .addObject("teams", new TeamNames(staff))
                .addObject("terms", new Terms())
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
        page.setStatus(status);
        return page;
    }

    private List<SurveyKindText> latest(SurveyKind kind) {
        return SurveyKindTextPages.LANGUAGES.stream()
                .map(language -> kinds.text(kind.id(), Locale.forLanguageTag(language)))
                .toList();
    }
}
