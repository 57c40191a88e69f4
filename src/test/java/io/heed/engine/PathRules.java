package io.heed.engine;

import static io.heed.engine.Diagram.contentOf;
import static io.heed.engine.Diagram.eventSubProcessesOf;
import static io.heed.engine.Diagram.outgoing;
import static io.heed.engine.Diagram.reachableFrom;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What must hold along the ways through a diagram and is not the service lint’s to look after. */
final class PathRules {

    private PathRules() {}

    /**
     * No branch that waits beside the work of a sub-process outlives it: where one may, the work ends with a terminate
     * event. A branch of the process itself may: a customer's message is answered even when the case is closed meanwhile.
     */
    static List<String> nothingOutlivesItsScope(Diagram diagram) {
        return diagram.scopes().stream()
                .filter(SubProcess.class::isInstance)
                .filter(PathRules::hasWaitingBranch)
                .flatMap(PathRules::endsOfTheWork)
                .filter(end -> end.getChildElementsByType(TerminateEventDefinition.class)
                        .isEmpty())
                .filter(end ->
                        end.getChildElementsByType(ErrorEventDefinition.class).isEmpty())
                .map(end -> diagram.problem(end, "leaves a waiting branch behind: it must be a terminate end"))
                .toList();
    }

    private static boolean hasWaitingBranch(BaseElement scope) {
        Stream<FlowNode> started = eventSubProcessesOf(scope).stream()
                .filter(branch -> startsOf(branch).anyMatch(start -> !start.isInterrupting()))
                .map(FlowNode.class::cast);
        Stream<FlowNode> attached = contentOf(scope, BoundaryEvent.class).stream()
                .filter(event -> !event.cancelActivity())
                .flatMap(event -> outgoing(event).stream())
                .flatMap(flow -> reachableFrom(flow.getTarget(), true).stream());
        return Stream.concat(started, attached).anyMatch(PathRules::waits);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                || node instanceof SubProcess inner
                        && contentOf(inner, FlowNode.class).stream().anyMatch(PathRules::waits);
    }

    private static Stream<EndEvent> endsOfTheWork(BaseElement scope) {
        return startsOf(scope)
                .flatMap(start -> reachableFrom(start, true).stream())
                .filter(EndEvent.class::isInstance)
                .map(EndEvent.class::cast);
    }

    private static Stream<StartEvent> startsOf(BaseElement scope) {
        return contentOf(scope, StartEvent.class).stream();
    }
}
