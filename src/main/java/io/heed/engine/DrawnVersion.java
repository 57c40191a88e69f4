package io.heed.engine;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import io.heed.engine.CaseMigration.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What a version of a diagram has for the cases on it.
 *
 * @param elements by id, in the order of the file
 * @param waiting whether a case can stand at the element of this id
 * @param triggers what an event or a receiving task waits for, in words that differ when that differs
 */
record DrawnVersion(Map<String, Element> elements, Map<String, Boolean> waiting, Map<String, String> triggers) {

    static DrawnVersion of(BpmnModelInstance model) {
        var elements = new LinkedHashMap<String, Element>();
        var waiting = new LinkedHashMap<String, Boolean>();
        var triggers = new LinkedHashMap<String, String>();
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            var kind = node.getElementType().getTypeName();
            elements.put(node.getId(), new Element(node.getId(), node.getName(), kind));
            waiting.put(node.getId(), isPlace(node));
            trigger(node).ifPresent(trigger -> triggers.put(node.getId(), trigger));
        }
        return new DrawnVersion(elements, waiting, triggers);
    }

    /** The elements at which a case can stand between two transactions. */
    Stream<Element> places() {
        return elements.values().stream().filter(each -> waiting.get(each.id()));
    }

    boolean has(String id, String kind) {
        return elements.containsKey(id) && elements.get(id).kind().equals(kind);
    }

    private static boolean isPlace(FlowNode node) {
        return isSavePoint(node)
                || node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway
                || node instanceof ParallelGateway
                || node instanceof InclusiveGateway
                || node instanceof Activity activity
                        && !activity.getChildElementsByType(FlowNode.class).isEmpty();
    }

    private static boolean isSavePoint(FlowNode node) {
        return Stream.of("asyncBefore", "asyncAfter")
                .anyMatch(when -> "true".equals(node.getAttributeValueNs(CAMUNDA_NS, when)));
    }

    private static Optional<String> trigger(FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return Optional.of(String.valueOf(name(task.getMessage())));
        }
        if (node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()) {
            return Optional.of(event.getEventDefinitions().stream()
                    .map(definition -> {
                        if (definition instanceof TimerEventDefinition timer) {
                            return "timer " + timer.getTextContent().strip();
                        } else if (definition instanceof MessageEventDefinition message) {
                            return "message " + name(message.getMessage());
                        } else if (definition instanceof SignalEventDefinition signal) {
                            return "signal "
                                    + (signal.getSignal() == null
                                            ? null
                                            : signal.getSignal().getName());
                        }
                        return definition.getElementType().getTypeName();
                    })
                    .collect(Collectors.joining(", ")));
        }
        return Optional.empty();
    }

    private static String name(Message message) {
        return message == null ? null : message.getName();
    }
}
