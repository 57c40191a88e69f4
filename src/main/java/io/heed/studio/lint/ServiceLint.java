package io.heed.studio.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.engine.Finding;
import io.heed.engine.Finding.Weight;
import io.heed.studio.xml.XmlElement;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks at a diagram for what it forgets: nobody warned, nobody told, nobody asked again. */
@Component
public final class ServiceLint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOO_LARGE = "lint-too-large";

    private final LintScript script = new LintScript();
    private final Set<String> kinds = Set.of(read(script.ask("lint.KINDS", "").orElseThrow(), String[].class));
    private final List<String> rules = List.of(read(script.ask("lint.RULES", "").orElseThrow(), String[].class));

    /** The names of the rules; the sentence of each is the message {@code finding.<rule>}. */
    public List<String> rules() {
        return rules;
    }

    /**
     * What the diagram forgets, in the order of the file; nothing for a file that is not a diagram.
     *
     * @param file its name as it was handed in
     * @param root its outermost element
     */
    public List<Finding> look(String file, XmlElement root) {
        return report(file, root).findings();
    }

    /** What the diagram forgets, and what it forgets with a reason given on the element. */
    public LintReport report(String file, XmlElement root) {
        var graph = DiagramGraph.of(root, kinds);
        var looked = looked(graph);
        return new LintReport(
                looked.findings().stream()
                        .map(found -> finding(file, graph, found))
                        .toList(),
                looked.excused().stream()
                        .map(found -> new Excuse(finding(file, graph, found), found.reason()))
                        .toList());
    }

    private Looked looked(DiagramGraph graph) {
        return script.ask("lint.look(JSON.parse(input))", written(graph.content()))
                .map(json -> read(json, Looked.class))
                .orElseGet(() -> new Looked(List.of(new Found(TOO_LARGE, "1", List.of(), null)), List.of()));
    }

    private static Finding finding(String file, DiagramGraph graph, Found found) {
        var element = graph.element(found.key());
        return new Finding(
                file,
                element.map(DiagramGraph::idOf).orElse(""),
                element.flatMap(node -> node.attribute("name")).orElse(""),
                element.map(XmlElement::line).orElse(0),
                found.rule(),
                found.details(),
                Weight.WARNING);
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A graph of strings cannot be written", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The lint gave something else than it should", e);
        }
    }

    /** What the definition gives for a graph; the names are the definition's. */
    record Looked(List<Found> findings, List<Found> excused) {}

    /**
     * A finding of the definition.
     *
     * @param key the node's
     * @param reason why it is excused, or null
     */
    record Found(String rule, String key, List<String> details, String reason) {}
}
