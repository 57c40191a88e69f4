package io.heed.engine;

import static io.heed.engine.Diagram.boundaryEventsOn;
import static io.heed.engine.Diagram.contentOf;
import static io.heed.engine.Diagram.eventSubProcessesOf;
import static io.heed.engine.Diagram.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No improvement ends without proof and a word to those who contributed: shown on the diagram, for every way through it,
 * whatever a gateway may say. A node is on every way exactly when, without it, the end cannot be reached.
 */
class ImprovementProofTest {

    private static final Path FILE = Path.of("processes/feedback/feedback-to-improvement.bpmn");

    private static final Set<String> TOLD_LISTS = Set.of("noteWhoWasTold", "noteWhoHeard", "noteWhoHeardOfWithdrawal");

    private final Diagram diagram = Diagram.read(FILE);

    @ParameterizedTest
    @ValueSource(strings = {"measurePilot", "goOrNoGo", "measureImprovement", "judgeImprovement", "noteWhoWasTold"})
    void noWayLeadsToTheProofPast(String node) {
        assertThat(ends(diagram, Set.of())).contains("improvementProved");
        assertThat(ends(diagram, Set.of(node))).doesNotContain("improvementProved");
    }

    @Test
    void noWayLeadsToAnyEndPastAToldList() {
        assertThat(ends(diagram, Set.of()))
                .containsExactlyInAnyOrder(
                        "improvementProved", "improvementNotSolved", "improvementDeclined", "improvementCalledOff");
        assertThat(ends(diagram, TOLD_LISTS)).isEmpty();
    }

    /** Nobody is told of a proof that is none. */
    @Test
    void theHonestWordIsNeverTheProof() {
        assertThat(ends(diagram, Set.of("noteWhoWasTold")))
                .contains("improvementNotSolved", "improvementDeclined")
                .doesNotContain("improvementProved");
    }

    /** If somebody takes a step out of the diagram, joining what comes before it to what comes after, this test says so. */
    @ParameterizedTest
    @ValueSource(strings = {"measurePilot", "measureImprovement", "noteWhoWasTold"})
    void aDiagramWithoutTheStepIsFound(String removed) {
        var changed = Diagram.read(FILE);
        FlowNode node = changed.model().getModelElementById(removed);
        var next = outgoing(node).get(0).getTarget();
        flowsTo(changed, node).forEach(flow -> flow.setTarget(next));

        assertThat(ends(changed, Set.of(removed))).contains("improvementProved");
    }

    /** A flow past a step is found too, wherever it begins. */
    @ParameterizedTest
    @CsvSource({
        "designChange, goOrNoGo, measurePilot",
        "improvementWanted, proveEffect, measurePilot",
        "rollOut, measureAgain, measureImprovement",
        "effectProved, updateKnowledge, noteWhoWasTold",
        "beforeHonestWord, updateKnowledge, noteWhoWasTold"
    })
    void aWayPastTheStepIsFound(String from, String to, String past) {
        var changed = Diagram.read(FILE);
        FlowNode source = changed.model().getModelElementById(from);
        SequenceFlow shortcut = changed.model().newInstance(SequenceFlow.class);
        source.getParentElement().addChildElement(shortcut);
        shortcut.setSource(source);
        shortcut.setTarget(changed.model().getModelElementById(to));

        assertThat(ends(diagram, Set.of(past))).doesNotContain("improvementProved");
        assertThat(ends(changed, Set.of(past))).contains("improvementProved");
    }

    /** The ends of the process that are reached when no way may enter these nodes. */
    private static Set<String> ends(Diagram diagram, Set<String> closed) {
        var process = diagram.all(Process.class).iterator().next();
        var ends = new HashSet<String>();
        for (var node : reached(process, closed)) {
            if (node instanceof EndEvent && scopeOfEnd(node) instanceof Process) {
                ends.add(node.getId());
            }
        }
        return ends;
    }

    /** An event sub-process of the process ends it; any other end leads on from its sub-process. */
    private static BaseElement scopeOfEnd(FlowNode end) {
        var scope = (BaseElement) end.getParentElement();
        return scope instanceof SubProcess sub && sub.triggeredByEvent() ? (BaseElement) sub.getParentElement() : scope;
    }

    private static Set<FlowNode> reached(Process process, Set<String> closed) {
        var seen = new HashSet<FlowNode>();
        var open = new ArrayList<>(startsOf(process));
        while (!open.isEmpty()) {
            var node = open.remove(open.size() - 1);
            if (!closed.contains(node.getId()) && seen.add(node)) {
                next(node).forEach(open::add);
            }
        }
        return seen;
    }

    private static Stream<FlowNode> next(FlowNode node) {
        if (node instanceof EndEvent) {
            return node.getParentElement() instanceof SubProcess sub && !sub.triggeredByEvent()
                    ? after(sub)
                    : Stream.of();
        }
        return node instanceof SubProcess sub ? Stream.concat(startsOf(sub).stream(), attached(sub)) : after(node);
    }

    private static Stream<FlowNode> after(FlowNode node) {
        return Stream.concat(outgoing(node).stream().map(SequenceFlow::getTarget), attached(node));
    }

    private static Stream<FlowNode> attached(FlowNode node) {
        return node instanceof Activity activity
                ? boundaryEventsOn(activity).stream().map(FlowNode.class::cast)
                : Stream.of();
    }

    /** Where a scope begins: at its start, and at those of its event sub-processes, which may begin at any time. */
    private static List<FlowNode> startsOf(BaseElement scope) {
        var starts = new ArrayList<FlowNode>(contentOf(scope, StartEvent.class));
        eventSubProcessesOf(scope).forEach(sub -> starts.addAll(startsOf(sub)));
        return starts;
    }

    private static List<SequenceFlow> flowsTo(Diagram diagram, FlowNode node) {
        return diagram.all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .toList();
    }
}
