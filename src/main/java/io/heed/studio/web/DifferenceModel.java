package io.heed.studio.web;

import io.heed.engine.DeployedVersion;
import io.heed.shared.NotFound;
import io.heed.studio.Shelf;
import io.heed.studio.difference.Change;
import io.heed.studio.difference.DecisionDifference;
import io.heed.studio.difference.DiagramDifference;
import io.heed.studio.difference.FormDifference;
import io.heed.studio.difference.State;
import io.heed.studio.drawing.DrawnForm;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What differs between two versions, as the page shows it. */
@Component
class DifferenceModel {

    private static final List<State> SHOWN = List.of(State.ADDED, State.REMOVED, State.CHANGED, State.MOVED);

    private final Shelf shelf;
    private final StudioModel studio;

    DifferenceModel(Shelf shelf, StudioModel studio) {
        this.shelf = shelf;
        this.studio = studio;
    }

    /** What is in the same state. */
    record Group(State state, List<Change> changes) {}

    void fill(Model model, DeployedVersion before, DeployedVersion after) {
        switch (after.artifact()) {
            case PROCESS -> diagrams(model, before, after);
            case DECISION -> decisions(model, before, after);
            case FORM -> forms(model, before, after);
            default -> throw new IllegalArgumentException(after.artifact().name());
        }
    }

    private void diagrams(Model model, DeployedVersion before, DeployedVersion after) {
        var difference = DiagramDifference.between(
                shelf.tree(before).orElseThrow(NotFound::new), shelf.tree(after).orElseThrow(NotFound::new));
        model.addAttribute("groups", groups(difference.changes()));
        model.addAttribute("marksBefore", studio.json(marks(difference, State.ADDED, Change::formerId)));
        model.addAttribute("marksAfter", studio.json(marks(difference, State.REMOVED, Change::id)));
    }

    private void decisions(Model model, DeployedVersion before, DeployedVersion after) {
        var difference = DecisionDifference.between(
                shelf.tree(before).orElseThrow(NotFound::new), shelf.tree(after).orElseThrow(NotFound::new));
        model.addAttribute(
                "decisions",
                difference.decisions().stream()
                        .filter(each -> each.state() != State.SAME)
                        .sorted(Comparator.comparing(each -> !each.id().equals(after.key())))
                        .toList());
    }

    private void forms(Model model, DeployedVersion before, DeployedVersion after) {
        var difference = FormDifference.between(
                DrawnForm.of(shelf.source(before)).orElseThrow(NotFound::new),
                DrawnForm.of(shelf.source(after)).orElseThrow(NotFound::new));
        model.addAttribute("groups", groups(difference.fields()));
        model.addAttribute("values", difference.values());
    }

    /** What it is compared with: what counts now, else the version before it; null for the first. */
    static DeployedVersion base(Shelf.Kept kept, DeployedVersion version) {
        if (kept.published() != null && kept.published().version() != version.version()) {
            return kept.published();
        }
        return kept.versions().stream()
                .filter(each -> each.version() < version.version())
                .findFirst()
                .orElse(null);
    }

    private static List<Group> groups(List<Change> changes) {
        return SHOWN.stream()
                .map(state -> new Group(
                        state,
                        changes.stream().filter(each -> each.state() == state).toList()))
                .filter(group -> !group.changes().isEmpty())
                .toList();
    }

    private static Map<String, List<String>> marks(
            DiagramDifference difference, State absent, Function<Change, String> id) {
        var marks = new LinkedHashMap<String, List<String>>();
        for (var state : SHOWN) {
            if (state != absent) {
                marks.put(
                        state.name().toLowerCase(Locale.ROOT),
                        difference.of(state).stream().map(id).toList());
            }
        }
        return marks;
    }
}
