package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.outreach.Playbook;
import io.heed.outreach.PlaybookEditions;
import io.heed.outreach.PlaybookText;
import io.heed.outreach.PlaybookTexts;
import io.heed.outreach.Playbooks;
import io.heed.outreach.Stage;
import io.heed.promise.Term;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How each kind of matter is handled and what is said: the playbooks, their settings, and their texts to be read. */
@Controller
@RequestMapping("/desk/playbooks")
class PlaybookPages {

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

    /**
     * What a playbook says at a stage in a language.
     *
     * @param latest what counts today, or null when nothing was written yet
     * @param others the other editions, those of days to come first
     */
    record Said(Stage stage, String language, PlaybookText latest, List<PlaybookText> others) {}

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

    /** What is said at a stage in a language, and how it reads with sample values. */
    @GetMapping("/{id}/{stage}/{language}")
    String text(@PathVariable String id, @PathVariable String stage, @PathVariable String language, Model model) {
        var who = current.actor();
        var playbook = texts.get(id, who);
        var said = said(playbook, stage, language);
        model.addAttribute("playbook", playbook);
        model.addAttribute("said", said);
        model.addAttribute("mayPropose", who.is(Role.OWNER, Role.MANAGER));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        if (said.latest() != null) {
            model.addAttribute(
                    "sample",
                    texts.sample(
                            said.latest().subject(),
                            said.latest().body(),
                            language.equals("pl") ? Locale.forLanguageTag("pl") : Locale.UK));
        }
        return "desk/playbook-text";
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
                .addObject("stages", stages(playbook, editions))
                .addObject("mayChange", PlaybookTexts.mayChange(who))
                .addObject("units", UNITS)
                .addObject("staffTeams", new TeamNames(staff).all())
                .addObject("teams", new TeamNames(staff))
                .addObject("terms", new Terms())
                .addObject("names", new Names(staff))
                .addObject("zone", zone.of(who));
        page.setStatus(status);
        return page;
    }

    private Map<Stage, List<Said>> stages(Playbook playbook, List<PlaybookText> editions) {
        var stages = new EnumMap<Stage, List<Said>>(Stage.class);
        for (var stage : Stage.values()) {
            stages.put(
                    stage,
                    PlaybookEditions.LANGUAGES.stream()
                            .map(language -> said(playbook, stage, language, editions))
                            .toList());
        }
        return stages;
    }

    private Said said(Playbook playbook, String stage, String language) {
        var at = Stream.of(Stage.values())
                .filter(each -> each.name().equals(stage))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!PlaybookEditions.LANGUAGES.contains(language)) {
            throw new NotFound();
        }
        return said(playbook, at, language, texts.editions(playbook.id(), current.actor()));
    }

    private Said said(Playbook playbook, Stage stage, String language, List<PlaybookText> editions) {
        var of = editions.stream()
                .filter(text -> text.stage() == stage && text.language().equals(language))
                .toList();
        var counts =
                PlaybookText.countingOn(texts.today(playbook), language, of).orElse(null);
        return new Said(
                stage,
                language,
                counts,
                of.stream().filter(text -> !text.equals(counts)).toList());
    }
}
