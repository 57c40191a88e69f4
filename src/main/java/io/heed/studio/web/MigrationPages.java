package io.heed.studio.web;

import io.heed.engine.Artifact;
import io.heed.engine.CaseMigration.Element;
import io.heed.engine.CaseMigration.Move;
import io.heed.engine.CaseMigration.Place;
import io.heed.engine.CaseMigration.Plan;
import io.heed.shared.NotFound;
import io.heed.shared.web.Attempts;
import io.heed.studio.Shelf;
import io.heed.studio.Shelf.Kept;
import io.heed.studio.migration.Migrations;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of running cases when another version counts: planned and tried out here, watched on a page of its own. */
@Controller
@RequestMapping("/studio/processes/{key}/migrations")
class MigrationPages {

    private static final String MAPPED = "place.";

    private final Shelf shelf;
    private final Migrations migrations;
    private final StudioModel studio;
    private final Attempts attempts;

    MigrationPages(Shelf shelf, Migrations migrations, StudioModel studio, Attempts attempts) {
        this.shelf = shelf;
        this.migrations = migrations;
        this.studio = studio;
        this.attempts = attempts;
    }

    /** An element that the other version does not have, with those that its cases can be sent to. */
    record Gap(Place place, List<Element> choices) {}

    @GetMapping
    ModelAndView plan(
            @PathVariable String key,
            @RequestParam(required = false) String from,
            @RequestParam Map<String, String> all,
            Locale locale) {
        return page(key, from, mapped(all), locale);
    }

    @PostMapping
    ModelAndView tryOut(
            @PathVariable String key,
            @RequestParam String from,
            @RequestParam Map<String, String> all,
            Locale locale,
            RedirectAttributes after) {
        var who = studio.who();
        var kept = shelf.find(Artifact.PROCESS, key, who);
        var move = new Move(key, StudioModel.number(from), published(kept), mapped(all));
        var id = new AtomicLong();
        var failure = attempts.make(() -> id.set(migrations.tryOut(move, who)));
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "migration.begun");
            return new ModelAndView("redirect:/studio/migrations/" + id);
        }
        var page = page(key, from, move.mapped(), locale);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    private ModelAndView page(String key, String from, Map<String, String> mapped, Locale locale) {
        var page = new ModelAndView("studio/migration-plan");
        var who = studio.fill(page, locale);
        var model = page.getModelMap();
        var kept = shelf.find(Artifact.PROCESS, key, who);
        var sources = sources(kept);
        model.addAttribute("kept", kept);
        model.addAttribute("sources", sources);
        model.addAttribute("past", migrations.of(key, who));
        chosen(from, sources).ifPresent(version -> {
            var plan = migrations.plan(new Move(key, version, published(kept), mapped), who);
            model.addAttribute("from", version);
            model.addAttribute("plan", plan);
            model.addAttribute("gaps", gaps(plan));
        });
        return page;
    }

    /** Versions that cases run on and that do not count, the newest first. */
    private static List<Integer> sources(Kept kept) {
        return kept.running().entrySet().stream()
                .filter(each -> each.getValue() > 0 && kept.published() != null)
                .map(Map.Entry::getKey)
                .filter(version -> version != kept.published().version())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Optional<Integer> chosen(String from, List<Integer> sources) {
        if (from == null || from.isBlank()) {
            return sources.stream().findFirst();
        }
        var version = StudioModel.number(from);
        return sources.contains(version) ? Optional.of(version) : Optional.empty();
    }

    private static int published(Kept kept) {
        if (kept.published() == null) {
            throw new NotFound();
        }
        return kept.published().version();
    }

    private static List<Gap> gaps(Plan plan) {
        return plan.places().stream()
                .map(place -> new Gap(
                        place,
                        plan.choices().stream()
                                .filter(each ->
                                        each.kind().equals(place.element().kind()))
                                .toList()))
                .sorted(Comparator.comparing(gap -> gap.place().cases() == 0))
                .toList();
    }

    /** Where the cases of an element go, from the fields {@code place.<id>}; an empty field says nothing. */
    private static Map<String, String> mapped(Map<String, String> fields) {
        var mapped = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(MAPPED) && !value.isBlank()) {
                mapped.put(name.substring(MAPPED.length()), value.strip());
            }
        });
        return mapped;
    }
}
