package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.outreach.Playbook;
import io.heed.outreach.PlaybookText;
import io.heed.outreach.PlaybookTexts;
import io.heed.outreach.Playbooks;
import io.heed.outreach.Stage;
import io.heed.promise.Term;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How each kind of matter is handled and what is said: the playbooks, their settings and their texts. */
@Controller
@RequestMapping("/desk/playbooks")
class PlaybookPages {

    private static final List<String> LANGUAGES = List.of("en", "pl");
    private static final List<Term.Unit> UNITS = List.of(
            Term.Unit.HOURS, Term.Unit.BUSINESS_HOURS, Term.Unit.DAYS, Term.Unit.BUSINESS_DAYS, Term.Unit.WEEKS);

    private final Playbooks playbooks;
    private final PlaybookTexts texts;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Attempts attempts;

    PlaybookPages(
            Playbooks playbooks,
            PlaybookTexts texts,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Attempts attempts) {
        this.playbooks = playbooks;
        this.texts = texts;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.attempts = attempts;
    }

    /** What was typed as a new edition of a text. */
    record Written(String subject, String body) {}

    /**
     * What a playbook says at a stage in a language.
     *
     * @param latest null when nothing was written yet
     */
    record Said(Stage stage, String language, PlaybookText latest, List<PlaybookText> earlier) {}

    @GetMapping
    String list(Model model) {
        var who = current.actor();
        model.addAttribute("playbooks", texts.all(who));
        model.addAttribute("terms", new Terms());
        model.addAttribute("teams", new TeamNames(staff));
        return "desk/playbooks";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id) {
        var playbook = texts.get(id, current.actor());
        return page(playbook, IntakeProblems.none(PlaybookForm.of(playbook)), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String id, @ModelAttribute("form") PlaybookForm form, RedirectAttributes after) {
        var who = current.actor();
        var playbook = texts.get(id, who);
        var problems = IntakeProblems.none(form);
        var failure = attempts.make(collecting(problems, () -> playbooks.change(form.on(playbook), who)));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.playbook.changed");
            return new ModelAndView("redirect:/desk/playbooks/" + id);
        }
        var again = page(playbook, problems, failure.get().status());
        tell(failure, problems, again);
        return again;
    }

    @GetMapping("/{id}/{stage}/{language}")
    ModelAndView text(@PathVariable String id, @PathVariable String stage, @PathVariable String language) {
        var said = said(id, stage, language);
        var written = said.latest() == null
                ? new Written("", "")
                : new Written(said.latest().subject(), said.latest().body());
        return textPage(id, said, IntakeProblems.none(written), HttpStatus.OK);
    }

    /** How it reads with sample values; nothing is kept. */
    @PostMapping("/{id}/{stage}/{language}/preview")
    ModelAndView preview(
            @PathVariable String id,
            @PathVariable String stage,
            @PathVariable String language,
            @ModelAttribute("form") Written written,
            @RequestHeader(name = "HX-Request", required = false) String htmx) {
        var page = textPage(id, said(id, stage, language), IntakeProblems.none(plain(written)), HttpStatus.OK);
        if (htmx != null) {
            page.setViewName("desk/playbook-text :: reading");
        }
        return page;
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{id}/{stage}/{language}/preview")
    String back(@PathVariable String id, @PathVariable String stage, @PathVariable String language) {
        var said = said(id, stage, language);
        return "redirect:/desk/playbooks/%s/%s/%s"
                .formatted(texts.get(id, current.actor()).id(), said.stage(), said.language());
    }

    @PostMapping("/{id}/{stage}/{language}")
    ModelAndView write(
            @PathVariable String id,
            @PathVariable String stage,
            @PathVariable String language,
            @ModelAttribute("form") Written written,
            RedirectAttributes after) {
        var who = current.actor();
        var said = said(id, stage, language);
        var typed = plain(written);
        var problems = IntakeProblems.none(typed);
        var failure = attempts.make(collecting(
                problems,
                () -> playbooks.write(id, said.stage(), said.language(), typed.subject(), typed.body(), who)));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.playbook.written");
            return new ModelAndView("redirect:/desk/playbooks/" + id + "/" + said.stage() + "/" + said.language());
        }
        var again = textPage(id, said, problems, failure.get().status());
        tell(failure, problems, again);
        return again;
    }

    /** Browsers send every line end as two characters. */
    private static Written plain(Written written) {
        return new Written(
                written.subject() == null ? "" : written.subject(),
                written.body() == null ? "" : written.body().replace("\r\n", "\n"));
    }

    private static Runnable collecting(BindingResult problems, Runnable change) {
        return () -> {
            try {
                change.run();
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        };
    }

    private static void tell(Optional<Attempts.Failure> failure, BindingResult problems, ModelAndView page) {
        if (!problems.hasErrors()) {
            failure.ifPresent(each -> each.tell(page.getModelMap()));
        }
    }

    private ModelAndView page(Playbook playbook, BindingResult form, HttpStatus status) {
        var who = current.actor();
        var editions = texts.editions(playbook.id(), who);
        var page = new ModelAndView("desk/playbook", form.getModel())
                .addObject("playbook", playbook)
                .addObject("stages", stages(editions))
                .addObject("mayChange", PlaybookTexts.mayChange(who))
                .addObject("units", UNITS)
                .addObject("staffTeams", staff.teams())
                .addObject("teams", new TeamNames(staff))
                .addObject("terms", new Terms())
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
        page.setStatus(status);
        return page;
    }

    private static Map<Stage, List<Said>> stages(List<PlaybookText> editions) {
        var stages = new EnumMap<Stage, List<Said>>(Stage.class);
        for (var stage : Stage.values()) {
            stages.put(
                    stage,
                    LANGUAGES.stream()
                            .map(language -> said(stage, language, editions))
                            .toList());
        }
        return stages;
    }

    private ModelAndView textPage(String id, Said said, BindingResult form, HttpStatus status) {
        var who = current.actor();
        var typed = (Written) form.getTarget();
        var page = new ModelAndView("desk/playbook-text", form.getModel())
                .addObject("playbook", texts.get(id, who))
                .addObject("said", said)
                .addObject("mayChange", PlaybookTexts.mayChange(who))
                .addObject("placeholders", PlaybookTexts.placeholders())
                .addObject("advertising", PlaybookTexts.advertising(typed.subject() + "\n" + typed.body()))
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
        try {
            page.addObject(
                    "sample",
                    texts.sample(
                            typed.subject(),
                            typed.body(),
                            said.language().equals("pl") ? Locale.forLanguageTag("pl") : Locale.UK));
        } catch (Refused refused) {
            page.addObject("unreadable", refused.all());
        }
        page.setStatus(status);
        return page;
    }

    private Said said(String id, String stage, String language) {
        var at = Stream.of(Stage.values())
                .filter(each -> each.name().equals(stage))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!LANGUAGES.contains(language)) {
            throw new NotFound();
        }
        texts.get(id, current.actor());
        return said(at, language, texts.editions(id, current.actor()));
    }

    private static Said said(Stage stage, String language, List<PlaybookText> editions) {
        var of = editions.stream()
                .filter(text -> text.stage() == stage && text.language().equals(language))
                .toList();
        return new Said(
                stage, language, of.isEmpty() ? null : of.get(0), of.size() < 2 ? List.of() : of.subList(1, of.size()));
    }
}
