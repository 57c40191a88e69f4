package io.heed.engine;

import static io.heed.engine.Diagram.boundaryEventsOn;
import static io.heed.engine.Diagram.contentOf;
import static io.heed.engine.Diagram.eventSubProcessesOf;
import static io.heed.engine.Diagram.outgoing;
import static io.heed.engine.Diagram.property;
import static io.heed.engine.Diagram.reachableFrom;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What must hold along the ways through a diagram, across its sub-processes. */
final class PathRules {

    private PathRules() {}

    /** Nobody waits for two approvals: however a case goes without going round, it meets at most one. */
    static List<String> oneApproval(Diagram diagram) {
        return diagram.all(Process.class).stream()
                .map(process -> Map.entry(process, approvals(process, new HashMap<>())))
                .filter(needed -> needed.getValue() > 1)
                .map(needed -> diagram.problem(
                        needed.getKey(), "can need %d approvals on one path".formatted(needed.getValue())))
                .toList();
    }

    /**
     * The most approvals on any way through a scope; an event sub-process may follow on what was done before it.
     *
     * @param known those of the scopes that were gone through already
     */
    private static int approvals(BaseElement scope, Map<BaseElement, Integer> known) {
        if (!known.containsKey(scope)) {
            int onTheWay = startsOf(scope)
                    .mapToInt(start -> approvalsFrom(start, Set.of(), known))
                    .max()
                    .orElse(0);
            int afterwards = eventSubProcessesOf(scope).stream()
                    .mapToInt(branch -> approvals(branch, known))
                    .max()
                    .orElse(0);
            known.put(scope, onTheWay + afterwards);
        }
        return known.get(scope);
    }

    private static int approvalsFrom(FlowNode node, Set<FlowNode> before, Map<BaseElement, Integer> known) {
        if (before.contains(node)) {
            return 0;
        }
        Set<FlowNode> seen = new HashSet<>(before);
        seen.add(node);
        int here = node instanceof SubProcess inner ? approvals(inner, known) : isApproval(node) ? 1 : 0;
        return here
                + nextOf(node)
                        .mapToInt(next -> approvalsFrom(next, seen, known))
                        .max()
                        .orElse(0);
    }

    private static boolean isApproval(FlowNode node) {
        return property(node, "approval").filter("true"::equals).isPresent();
    }

    private static Stream<FlowNode> nextOf(FlowNode node) {
        Stream<FlowNode> flows = outgoing(node).stream().map(flow -> flow.getTarget());
        return node instanceof Activity activity ? Stream.concat(flows, boundaryEventsOn(activity).stream()) : flows;
    }

    private static Stream<StartEvent> startsOf(BaseElement scope) {
        return contentOf(scope, StartEvent.class).stream();
    }

    /** An escalation that nobody catches vanishes without a trace; ours are caught on the sub-process that throws. */
    static List<String> escalationsCaught(Diagram diagram) {
        return diagram.all(ThrowEvent.class).stream()
                .filter(event -> escalationCode(event) != null)
                .filter(event -> catchersAround(event)
                        .limit(1)
                        .flatMap(Collection::stream)
                        .noneMatch(catcher -> escalationCode(event).equals(escalationCode(catcher))))
                .map(event -> diagram.problem(event, "throws an escalation that is not caught one level up"))
                .toList();
    }

    /** An error that nobody catches ends the case as if it were completed. */
    static List<String> errorsCaught(Diagram diagram) {
        return diagram.all(EndEvent.class).stream()
                .filter(event -> errorCode(event) != null)
                .filter(event -> catchersAround(event)
                        .flatMap(Collection::stream)
                        .noneMatch(catcher -> errorCode(event).equals(errorCode(catcher))))
                .map(event -> diagram.problem(event, "throws an error that nobody catches"))
                .toList();
    }

    /** From the inside out, what may catch: the events on each sub-process and those that start beside it. */
    private static Stream<List<CatchEvent>> catchersAround(FlowNode node) {
        return Stream.iterate((BaseElement) node.getParentElement(), SubProcess.class::isInstance, scope ->
                        (BaseElement) scope.getParentElement())
                .map(SubProcess.class::cast)
                .filter(scope -> !scope.triggeredByEvent())
                .map(scope -> Stream.concat(
                                boundaryEventsOn(scope).stream(),
                                eventSubProcessesOf((BaseElement) scope.getParentElement()).stream()
                                        .flatMap(PathRules::startsOf))
                        .map(CatchEvent.class::cast)
                        .toList());
    }

    private static String escalationCode(Event event) {
        return code(
                event,
                EscalationEventDefinition.class,
                definition -> definition.getEscalation().getEscalationCode());
    }

    private static String errorCode(Event event) {
        return code(
                event,
                ErrorEventDefinition.class,
                definition -> definition.getError().getErrorCode());
    }

    private static <T extends BaseElement> String code(Event event, Class<T> type, Function<T, String> code) {
        return event.getChildElementsByType(type).stream().map(code).findFirst().orElse(null);
    }

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
}
