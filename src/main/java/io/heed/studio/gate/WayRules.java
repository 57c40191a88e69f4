package io.heed.studio.gate;

import io.heed.studio.xml.XmlElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a case goes through a diagram: it begins when it is published, never stands without a way, and never goes round for ever. */
final class WayRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** What is left within the same transaction, unless there is a save point. */
    private static final Set<String> PASSED = Set.of(
            "task",
            "manualTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "intermediateThrowEvent");

    private final Markup markup;
    private final List<XmlElement> flows;

    WayRules(Markup markup) {
        this.markup = markup;
        this.flows = markup.root()
                .all()
                .filter(each -> markup.is(each, "sequenceFlow"))
                .toList();
    }

    void look() {
        markup.root().children().stream()
                .filter(child -> markup.is(child, "process"))
                .flatMap(process -> process.children().stream())
                .filter(child -> markup.is(child, "startEvent"))
                .forEach(this::begins);
        markup.root().all().forEach(this::triggers);
        flows.stream()
                .filter(this::isConditional)
                .map(flow -> flow.attribute("sourceRef").orElse(""))
                .distinct()
                .map(markup.ids()::get)
                .filter(source -> source != null && source.attribute("default").isEmpty())
                .forEach(source -> found(source, "flow-none-left", markup.shown(source.name())));
        rounds();
    }

    /** The engine would begin cases of a version as soon as it is deployed. */
    private void begins(XmlElement start) {
        if (count(start, "timerEventDefinition") + count(start, "signalEventDefinition") > 0) {
            found(start, "starts-by-itself");
        }
    }

    /** The engine takes one of several and forgets the others. */
    private void triggers(XmlElement element) {
        var triggers = element.children().stream()
                .filter(child -> child.name().local().endsWith("EventDefinition"))
                .count();
        if (triggers > 1) {
            found(element, "event-twofold");
        }
        if (markup.is(element, "timerEventDefinition") && element.children().size() != 1) {
            found(element, "timer-empty");
        }
    }

    private boolean isConditional(XmlElement flow) {
        return count(flow, "conditionExpression") > 0;
    }

    private long count(XmlElement within, String kind) {
        return within.children().stream()
                .filter(child -> markup.is(child, kind))
                .count();
    }

    /** Ways that lead back without a wait or a save point: the engine would go round in one transaction. */
    private void rounds() {
        Map<String, List<String>> ways = flows.stream()
                .filter(flow -> isPassed(flow.attribute("sourceRef").orElse("")))
                .filter(flow -> isPassed(flow.attribute("targetRef").orElse("")))
                .collect(Collectors.groupingBy(
                        flow -> flow.attribute("sourceRef").orElse(""),
                        HashMap::new,
                        Collectors.mapping(flow -> flow.attribute("targetRef").orElse(""), Collectors.toList())));
        var open = new HashSet<>(ways.keySet());
        while (open.removeIf(node -> ways.get(node).stream().noneMatch(open::contains)
                || open.stream().noneMatch(other -> ways.get(other).contains(node)))) {
            // what only leads to a round, or away from it, is on none itself
        }
        open.stream()
                .sorted()
                .findFirst()
                .map(markup.ids()::get)
                .ifPresent(first -> found(first, "round-without-wait", String.join(", ", sorted(open))));
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    private boolean isPassed(String id) {
        var node = markup.ids().get(id);
        return node != null
                && PASSED.stream().anyMatch(kind -> markup.is(node, kind))
                && !isSavePoint(node, "asyncBefore")
                && !isSavePoint(node, "asyncAfter");
    }

    private static boolean isSavePoint(XmlElement node, String when) {
        return node.attribute(CAMUNDA, when).filter("true"::equals).isPresent();
    }

    private void found(XmlElement element, String rule, String... details) {
        markup.findings().add(markup.spot(element), rule, details);
    }
}
