package io.heed.studio.drawing;

import io.heed.studio.xml.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes of a BPMN file with what is drawn in them.
 *
 * @param id the first process's id; empty when there is none
 * @param documentation what its author says of it; empty when nothing
 * @param elements along the flows, what stands in a sub-process after it
 */
public record DrawnDiagram(String id, String name, String documentation, List<DrawnElement> elements) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> SCOPES = Set.of("subProcess", "transaction", "adHocSubProcess");

    /** Reads the tree of a file. */
    public static DrawnDiagram of(XmlElement root) {
        var processes = root.children(BPMN, "process").toList();
        var elements = new ArrayList<DrawnElement>();
        processes.forEach(process -> read(process, "", 0, elements));
        var first = processes.stream().findFirst();
        return new DrawnDiagram(
                first.flatMap(each -> each.attribute("id")).orElse(""),
                first.flatMap(each -> each.attribute("name")).orElse(""),
                first.map(DrawnElement::documentation).orElse(""),
                List.copyOf(elements));
    }

    private static void read(XmlElement scope, String within, int level, List<DrawnElement> elements) {
        for (var node : ordered(scope)) {
            elements.add(DrawnElement.of(node, within, level));
            if (SCOPES.contains(node.name().local())) {
                read(node, node.attribute("id").orElse(""), level + 1, elements);
            }
        }
    }

    /** From the starts along the flows; events at a border after what they sit on; what begins by itself comes last. */
    private static List<XmlElement> ordered(XmlElement scope) {
        var nodes = new LinkedHashMap<String, XmlElement>();
        scope.children().stream()
                .filter(DrawnElement::isNode)
                .forEach(node -> nodes.putIfAbsent(node.attribute("id").orElse("line " + node.line()), node));
        var next = new HashMap<String, List<String>>();
        borders(nodes, next);
        scope.children(BPMN, "sequenceFlow")
                .forEach(
                        flow -> next.computeIfAbsent(flow.attribute("sourceRef").orElse(""), none -> new ArrayList<>())
                                .add(flow.attribute("targetRef").orElse("")));
        Deque<String> waiting = new ArrayDeque<>();
        starts(nodes).forEach(waiting::add);
        var order = new ArrayList<XmlElement>();
        while (!waiting.isEmpty()) {
            var id = waiting.poll();
            var node = nodes.remove(id);
            if (node != null) {
                order.add(node);
                var after = next.getOrDefault(id, List.of());
                for (int at = after.size() - 1; at >= 0; at--) {
                    waiting.addFirst(after.get(at));
                }
            }
        }
        return order;
    }

    private static void borders(Map<String, XmlElement> nodes, Map<String, List<String>> next) {
        nodes.forEach((id, node) -> node.attribute("attachedToRef")
                .ifPresent(on ->
                        next.computeIfAbsent(on, none -> new ArrayList<>()).add(id)));
    }

    private static Stream<String> starts(Map<String, XmlElement> nodes) {
        return nodes.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> rank(each.getValue())))
                .map(Map.Entry::getKey);
    }

    private static int rank(XmlElement node) {
        if (node.name().local().equals("startEvent")) {
            return 0;
        }
        return node.attribute("triggeredByEvent").orElse("").equals("true") ? 2 : 1;
    }
}
