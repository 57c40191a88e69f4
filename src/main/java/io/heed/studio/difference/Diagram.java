package io.heed.studio.difference;

import io.heed.studio.difference.Values.Spoken;
import io.heed.studio.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A BPMN file as what is compared: its elements by id, and where each is drawn. */
final class Diagram {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI";

    private static final Set<String> CONTAINERS = Set.of(
            "definitions",
            "process",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "collaboration",
            "laneSet",
            "lane",
            "childLaneSet");

    /** What belongs to what it stands in, though it stands beside elements. */
    private static final Set<String> PARTS = Set.of(
            "documentation",
            "extensionElements",
            "ioSpecification",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "property",
            "potentialOwner",
            "auditing",
            "monitoring",
            "flowNodeRef");

    /** What flows say themselves. */
    private static final Set<String> SAID_BY_FLOWS = Set.of("incoming", "outgoing");

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private Diagram() {}

    /**
     * An element.
     *
     * @param within the id of what it stands in, or empty
     * @param ways the flows that leave it, in the order in which they are tried; none where they are not tried in turn
     */
    record Node(String id, String kind, String name, String within, Map<Spoken, String> values, List<String> ways) {

        /** Whether it connects others. */
        boolean isFlow() {
            return kind.equals("sequenceFlow") || kind.equals("association") || kind.equals("messageFlow");
        }

        /** A value without a namespace, or empty. */
        String attribute(String name) {
            return values.getOrDefault(new Spoken("@" + name, name, ""), "");
        }
    }

    /** Reads the tree of a file. */
    static Diagram of(XmlElement root) {
        var diagram = new Diagram();
        diagram.readChildren(root, "");
        root.children().stream()
                .filter(each -> each.name().namespace().equals(DRAWN))
                .flatMap(XmlElement::all)
                .filter(each -> each.attribute("bpmnElement").isPresent())
                .filter(each -> !each.name().local().equals("BPMNPlane"))
                .forEach(
                        each -> diagram.places.put(each.attribute("bpmnElement").orElseThrow(), place(each)));
        return diagram;
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    /** Where it is drawn, and how large; empty when it is not. */
    String place(String id) {
        return places.getOrDefault(id, "");
    }

    /** What people call it: its name, else its id. */
    String label(String id) {
        var node = nodes.get(id);
        return node == null || node.name().isEmpty() ? id : node.name();
    }

    private void readChildren(XmlElement container, String within) {
        for (var child : container.children()) {
            if (isElement(child)) {
                read(child, container, within);
            } else if (child.name().local().equals("laneSet")
                    || child.name().local().equals("childLaneSet")) {
                readChildren(child, within);
            }
        }
    }

    private void read(XmlElement element, XmlElement container, String within) {
        var id = element.attribute("id").orElseThrow();
        var kind = element.name().local();
        var isContainer = CONTAINERS.contains(kind);
        var values = Values.of(
                element,
                child -> SAID_BY_FLOWS.contains(child.name().local())
                        || child.name().local().endsWith("aneSet")
                        || (isContainer && isElement(child)));
        var name = element.attribute("name").orElse("").strip().replaceAll("\\s+", " ");
        nodes.putIfAbsent(id, new Node(id, kind, name, within, values, ways(element, container)));
        if (isContainer) {
            readChildren(element, id);
        }
    }

    private static boolean isElement(XmlElement element) {
        return element.name().namespace().equals(BPMN)
                && element.attribute("id").isPresent()
                && !PARTS.contains(element.name().local())
                && !element.name().local().endsWith("aneSet");
    }

    /** The engine tries the ways out of an exclusive gateway in the order of the file. */
    private static List<String> ways(XmlElement element, XmlElement container) {
        if (!element.name().local().equals("exclusiveGateway")) {
            return List.of();
        }
        var id = element.attribute("id").orElseThrow();
        return container
                .children(BPMN, "sequenceFlow")
                .filter(flow -> flow.attribute("sourceRef").orElse("").equals(id))
                .flatMap(flow -> flow.attribute("id").stream())
                .toList();
    }

    private static String place(XmlElement drawn) {
        var numbers = new ArrayList<String>();
        drawn.all()
                .flatMap(each -> each.attributes().entrySet().stream())
                .filter(each -> !each.getKey().local().equals("id"))
                .map(each -> each.getKey().local() + "=" + number(each.getValue()))
                .forEach(numbers::add);
        return numbers.stream().collect(Collectors.joining(" "));
    }

    private static String number(String value) {
        try {
            return String.valueOf(Double.parseDouble(value));
        } catch (NumberFormatException word) {
            return value;
        }
    }
}
