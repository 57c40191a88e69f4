package io.heed.studio.web;

import io.heed.engine.Artifact;
import io.heed.studio.Shelf;
import io.heed.studio.Shelf.Kept;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything that is drawn, by family, and what waits for a second person. */
@Controller
@RequestMapping("/studio")
class StudioPages {

    private final Shelf shelf;
    private final StudioModel studio;

    StudioPages(Shelf shelf, StudioModel studio) {
        this.shelf = shelf;
        this.studio = studio;
    }

    /** What belongs together: the files of one folder. */
    record Family(String folder, List<Kept> processes, List<Kept> decisions, List<Kept> forms) {

        static Family of(String folder, List<Kept> kept) {
            return new Family(folder, of(kept, Artifact.PROCESS), of(kept, Artifact.DECISION), of(kept, Artifact.FORM));
        }

        private static List<Kept> of(List<Kept> kept, Artifact artifact) {
            return kept.stream().filter(each -> each.artifact() == artifact).toList();
        }
    }

    @GetMapping
    String list(Locale locale, Model model) {
        var who = studio.fill(model, locale);
        var all = shelf.all(who);
        var words = studio.words(locale);
        var families = all.stream()
                .sorted(Comparator.comparing(each -> words.title(each.shown())))
                .collect(Collectors.groupingBy(Kept::family, TreeMap::new, Collectors.toList()));
        model.addAttribute(
                "families",
                families.entrySet().stream()
                        .map(each -> Family.of(each.getKey(), each.getValue()))
                        .toList());
        model.addAttribute("proposed", shelf.proposed(who));
        model.addAttribute(
                "words",
                Stream.of(Artifact.values()).collect(Collectors.toMap(Function.identity(), StudioModel::word)));
        return "studio/list";
    }
}
