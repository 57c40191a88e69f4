package io.heed.studio.web;

import io.heed.engine.Artifact;
import io.heed.engine.DeployedVersion;
import io.heed.engine.WhereCasesStand.Standing;
import io.heed.shared.NotFound;
import io.heed.studio.Shelf;
import io.heed.studio.drawing.DrawnDiagram;
import io.heed.studio.drawing.DrawnElement;
import io.heed.studio.lint.ServiceLint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A process as it is drawn, what its author says of each element, what does it, where cases stand now, and what it leaves out
 * on purpose.
 */
@Controller
@RequestMapping("/studio/processes")
class ProcessPages {

    private final Shelf shelf;
    private final StudioModel studio;
    private final BeanClasses classes;
    private final ServiceLint lint;

    ProcessPages(Shelf shelf, StudioModel studio, BeanClasses classes, ServiceLint lint) {
        this.shelf = shelf;
        this.studio = studio;
        this.classes = classes;
        this.lint = lint;
    }

    /**
     * An element as the page tells it.
     *
     * @param className the full name of the class that does it, or null
     * @param cases how many cases stand there now, or within it
     * @param translated what it is called in the reader's language, when that says something else; or null
     */
    record Line(DrawnElement drawn, String className, int cases, String translated) {

        /** The class without its package; null when none is known. */
        public String simpleName() {
            return className == null ? null : className.substring(className.lastIndexOf('.') + 1);
        }
    }

    /**
     * What stands in the process itself, or in one sub-process.
     *
     * @param cases how many cases stand there now
     */
    record Group(String id, String name, int cases, List<Line> lines) {}

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) String version, Locale locale, Model model) {
        var who = studio.fill(model, locale);
        var kept = shelf.find(Artifact.PROCESS, key, who);
        var shown = version == null || version.isBlank()
                ? kept.shown()
                : kept.version(StudioModel.number(version)).orElseThrow(NotFound::new);
        var file = shelf.tree(shown).orElseThrow(NotFound::new);
        var drawn = DrawnDiagram.of(file);
        var standing = standing(shown, drawn);
        var words = studio.words(locale);
        model.addAttribute("kept", kept);
        model.addAttribute("shown", shown);
        model.addAttribute("drawn", drawn);
        model.addAttribute("standing", studio.json(standing));
        model.addAttribute("groups", groups(drawn, lines(drawn, standing, words), standing));
        model.addAttribute("excuses", lint.report(shown.file(), file).excuses());
        model.addAttribute("publications", shelf.publications(kept));
        return "studio/process";
    }

    @GetMapping(value = "/{key}/versions/{version}.bpmn", produces = "application/xml;charset=UTF-8")
    @ResponseBody
    String file(@PathVariable String key, @PathVariable String version) {
        var kept = shelf.find(Artifact.PROCESS, key, studio.who());
        return shelf.source(kept.version(StudioModel.number(version)).orElseThrow(NotFound::new));
    }

    private List<Line> lines(DrawnDiagram drawn, Map<String, Integer> standing, StudioWords words) {
        return drawn.elements().stream()
                .filter(DrawnElement::isNamed)
                .map(each -> new Line(
                        each,
                        classes.of(each.bean()),
                        standing.getOrDefault(each.id(), 0),
                        words.translated(each.id(), each.name())))
                .toList();
    }

    /** The process first, then its sub-processes as they are come to. */
    private static List<Group> groups(DrawnDiagram drawn, List<Line> lines, Map<String, Integer> standing) {
        var names = drawn.elements().stream()
                .collect(Collectors.toMap(
                        DrawnElement::id,
                        each -> each.name().isEmpty() ? each.id() : each.name(),
                        (one, other) -> one));
        var within = lines.stream()
                .collect(Collectors.groupingBy(line -> line.drawn().within(), LinkedHashMap::new, Collectors.toList()));
        return within.entrySet().stream()
                .map(each -> new Group(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), drawn.name()),
                        standing.getOrDefault(each.getKey(), 0),
                        each.getValue()))
                .toList();
    }

    /** By element; a sub-process counts what stands within it. */
    private Map<String, Integer> standing(DeployedVersion version, DrawnDiagram drawn) {
        var elements = drawn.elements().stream()
                .collect(Collectors.toMap(DrawnElement::id, Function.identity(), (one, other) -> one));
        var counted = new HashMap<String, Integer>();
        for (Standing each : shelf.standing(version)) {
            for (var at = elements.get(each.element()); at != null; at = elements.get(at.within())) {
                counted.merge(at.id(), each.cases(), Integer::sum);
            }
        }
        return counted;
    }
}
