package io.heed.studio.lint;

import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The neutral graph that {@code service-lint.js} looks at, made from a diagram as it stands in its file; {@code graph.js}
 * makes the same of it in the Modeler.
 */
final class DiagramGraph {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String PROCESS = "process";
    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");
    private static final String EVENT_DEFINITION = "EventDefinition";

    private final Set<String> kinds;
    private final Map<String, XmlElement> roots;
    private final Map<String, XmlElement> elements = new LinkedHashMap<>();
    private final Map<XmlElement, String> scopes = new IdentityHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();

    private DiagramGraph(XmlElement definitions, Set<String> kinds) {
        this.kinds = kinds;
        this.roots = definitions.children().stream()
                .filter(child -> child.attribute("id").isPresent())
                .collect(Collectors.toMap(DiagramGraph::idOf, child -> child, (first, second) -> first));
        definitions.children(BPMN, PROCESS).forEach(process -> collect(process, ""));
    }

    /**
     * The graph of a file's {@code bpmn:definitions}.
     *
     * @param kinds the names of the elements that are nodes
     */
    static DiagramGraph of(XmlElement definitions, Set<String> kinds) {
        return new DiagramGraph(definitions, kinds);
    }

    /** What the rules look at. */
    Content content() {
        return new Content(
                elements.entrySet().stream()
                        .map(entry -> node(entry.getKey(), entry.getValue()))
                        .toList(),
                flows.stream()
                        .map(flow -> new Flow(keys.getOrDefault(flow.from, ""), keys.getOrDefault(flow.to, "")))
                        .toList());
    }

    /** The element behind a node. */
    Optional<XmlElement> element(String key) {
        return Optional.ofNullable(elements.get(key));
    }

    static String idOf(XmlElement element) {
        return element.attribute("id").orElse("");
    }

    private void collect(XmlElement element, String scope) {
        var key = Integer.toString(elements.size() + 1);
        elements.put(key, element);
        scopes.put(element, scope);
        element.attribute("id").ifPresent(id -> keys.putIfAbsent(id, key));
        if (!isScope(element)) {
            return;
        }
        for (XmlElement child : element.children()) {
            if (isNode(child)) {
                collect(child, key);
            } else if (child.name().equals(new XmlName(BPMN, "sequenceFlow"))) {
                flows.add(new Flow(
                        child.attribute("sourceRef").orElse(""),
                        child.attribute("targetRef").orElse("")));
            }
        }
    }

    private boolean isNode(XmlElement element) {
        return element.name().namespace().equals(BPMN)
                && !kind(element).equals(PROCESS)
                && kinds.contains(kind(element));
    }

    private static boolean isScope(XmlElement element) {
        return kind(element).equals(PROCESS) || SUB_PROCESSES.contains(kind(element));
    }

    private static String kind(XmlElement element) {
        return element.name().local();
    }

    private Node node(String key, XmlElement element) {
        var kind = kind(element);
        var event = kind.endsWith("Event");
        return new Node(
                key,
                idOf(element),
                element.attribute("name").orElse(""),
                kind,
                scopes.get(element),
                kind.equals("boundaryEvent")
                        ? element.attribute("attachedToRef").map(keys::get).orElse("")
                        : "",
                isInterrupting(element, kind),
                SUB_PROCESSES.contains(kind) && isTrue(element, "triggeredByEvent"),
                !event && isTrue(element, "isForCompensation"),
                element.children(BPMN, "documentation").map(XmlElement::text).collect(Collectors.joining(" ")),
                element.attribute(CAMUNDA, "dueDate")
                        .filter(due -> !due.isEmpty())
                        .isPresent(),
                event ? events(element) : List.of(),
                properties(element));
    }

    private static boolean isInterrupting(XmlElement element, String kind) {
        var attribute = kind.equals("boundaryEvent") ? "cancelActivity" : "isInterrupting";
        return element.attribute(attribute).map("true"::equals).orElse(true);
    }

    private static boolean isTrue(XmlElement element, String attribute) {
        return element.attribute(attribute).filter("true"::equals).isPresent();
    }

    private List<Event> events(XmlElement element) {
        return element.children().stream()
                .filter(child ->
                        child.name().namespace().equals(BPMN) && kind(child).endsWith(EVENT_DEFINITION))
                .map(this::event)
                .toList();
    }

    private Event event(XmlElement definition) {
        var kind = kind(definition);
        kind = kind.substring(0, kind.length() - EVENT_DEFINITION.length());
        var code = switch (kind) {
            case "escalation" -> referred(definition, "escalationRef", "escalationCode");
            case "error" -> referred(definition, "errorRef", "errorCode");
            case "link" -> definition.attribute("name").orElse("");
            default -> "";
        };
        return new Event(kind, code);
    }

    private String referred(XmlElement definition, String reference, String code) {
        return definition
                .attribute(reference)
                .map(roots::get)
                .filter(Objects::nonNull)
                .flatMap(root -> root.attribute(code))
                .orElse("");
    }

    private static List<Property> properties(XmlElement element) {
        return element.children(BPMN, "extensionElements")
                .flatMap(extensions -> extensions.children(CAMUNDA, "properties"))
                .flatMap(properties -> properties.children(CAMUNDA, "property"))
                .map(property -> new Property(
                        property.attribute("name").orElse(""),
                        property.attribute("value").orElse("")))
                .toList();
    }

    /** The graph as the rules get it; the names are the rules'. */
    record Content(List<Node> nodes, List<Flow> flows) {}

    record Node(
            String key,
            String id,
            String name,
            String kind,
            String scope,
            String attachedTo,
            boolean interrupting,
            boolean eventSub,
            boolean forCompensation,
            String documentation,
            boolean dueDate,
            List<Event> events,
            List<Property> properties) {}

    record Flow(String from, String to) {}

    record Event(String kind, String code) {}

    record Property(String name, String value) {}
}
