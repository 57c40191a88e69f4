package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.heed.HeedTest;
import io.heed.engine.CaseHistory.Change;
import io.heed.engine.CaseHistory.Flow;
import io.heed.engine.CaseHistory.Named;
import io.heed.engine.CaseHistory.Visit;
import io.heed.shared.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** What an auditor can learn of a case that ran. */
@HeedTest
class CaseHistoryTest {

    private static final AtomicLong SEQUENCE = new AtomicLong(910_000_000);

    @Autowired
    private CaseHistory history;

    @Autowired
    private ProcessDeployer deployer;

    @Autowired
    private PublishedVersions published;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    private final CaseNumber caseNumber = CaseNumber.of(SEQUENCE.incrementAndGet());

    @BeforeEach
    void deploySmallDiagram() {
        SmallDecide.ship(beans, decisions, deployer);
    }

    @Test
    void thePathOfAClosedCaseIsToldAsItWasTaken() {
        startSmall();
        finishWork();
        var instance = only(history.instances(caseNumber));
        assertThat(instance.process()).isEqualTo("small");
        assertThat(instance.isDrawn()).isTrue();
        assertThat(instance.endedAt()).isNotNull();
        assertThat(history.visits(instance.id(), 0, 100))
                .extracting(Visit::element, Visit::type)
                .containsExactly(
                        tuple("begun", "startEvent"),
                        tuple("smallDecide", "serviceTask"),
                        tuple("smallWork", "userTask"),
                        tuple("done", "noneEndEvent"));
        assertThat(history.flows(caseNumber, 0, 100))
                .extracting(Flow::flow)
                .containsExactly("toDecide", "toWork", "toEnd");
        assertThat(history.diagram(instance.definitionId()).orElseThrow()).contains("smallWork");
        assertThat(history.drawnFlows(instance.definitionId()))
                .contains(new CaseHistory.DrawnFlow("toWork", null, "smallDecide", "smallWork"));
    }

    @Test
    void aVariableIsToldWithItsOldAndNewValueAndTheStepThatSetIt() {
        var id = startSmall();
        runtime.setVariable(id, "team", "service");
        var changes = changes(id);
        assertThat(changes)
                .filteredOn(change -> change.variable().equals("team"))
                .extracting(Change::element, change -> text(change.before()), change -> text(change.after()))
                .containsExactly(tuple("smallDecide", null, "second-line"), tuple(null, "second-line", "service"));
    }

    @Test
    void aDecisionIsToldWithTheRowThatFired() {
        var asked = only(history.decisions(startSmall(), 0, 10));
        assertThat(asked.table()).isEqualTo("small-table");
        assertThat(asked.version()).isPositive();
        assertThat(asked.element()).isEqualTo("smallDecide");
        assertThat(asked.outputs()).containsExactly(new Named("team", "second-line"));
        assertThat(asked.inputs()).contains(new Named("list contains(signals, \"hardship\")", "true"));
        var rule = only(asked.rules());
        assertThat(rule.place()).isEqualTo(1);
        assertThat(rule.wants())
                .containsExactly(
                        new Named("list contains(signals, \"hardship\")", "true"),
                        new Named("receivedOn", ">= date and time(\"2026-01-01T00:00:00\")"));
        assertThat(rule.gives()).containsExactly(new Named("team", "\"second-line\""));
    }

    @Test
    void whoTookATaskAndFinishedItIsTold() {
        var id = startSmall();
        var task = workItems.ofCase(caseNumber).get(0).taskId();
        workItems.assign(task, "ann");
        workItems.handOver(task, "ben");
        workItems.complete(task, "ben", Map.of());
        var run = only(history.tasks(id, 0, 10));
        assertThat(run.completed()).isTrue();
        assertThat(run.assignee()).isEqualTo("ben");
        assertThat(run.handlings())
                .extracting(CaseHistory.Handling::what, CaseHistory.Handling::by, CaseHistory.Handling::to)
                .contains(tuple("Claim", "ann", "ann"), tuple("Complete", "ben", null));
    }

    @Test
    void everyCaseStaysOnTheVersionItStartedOn() {
        deploy(loop("versions-of-a-diagram", "first"));
        var other = CaseNumber.of(SEQUENCE.incrementAndGet());
        runtime.startProcessInstanceByKey("versions-of-a-diagram", caseNumber.value());
        deploy(loop("versions-of-a-diagram", "second"));
        runtime.startProcessInstanceByKey("versions-of-a-diagram", other.value());

        var earlier = only(history.instances(caseNumber));
        var later = only(history.instances(other));
        assertThat(later.version()).isEqualTo(earlier.version() + 1);
        assertThat(later.deployedAt()).isAfterOrEqualTo(earlier.deployedAt());
        assertThat(history.diagram(earlier.definitionId()).orElseThrow())
                .contains("first")
                .doesNotContain("second");
        assertThat(history.diagram(later.definitionId()).orElseThrow())
                .contains("second")
                .doesNotContain("first");
    }

    @Test
    void aCaseWhoseDiagramWasRemovedIsStillTold() {
        deploy(loop("removed-diagram", "gone"));
        var started = runtime.startProcessInstanceByKey("removed-diagram", caseNumber.value());
        var deployment = repository
                .getProcessDefinition(started.getProcessDefinitionId())
                .getDeploymentId();
        runtime.deleteProcessInstance(started.getId(), "test");
        repository.deleteDeployment(deployment, false);
        var instance = only(history.instances(caseNumber));
        assertThat(instance.isDrawn()).isFalse();
        assertThat(instance.canceled()).isTrue();
        assertThat(instance.name()).isEqualTo("removed-diagram");
        assertThat(history.diagram(instance.definitionId())).isEmpty();
        assertThat(history.visits(instance.id(), 0, 10)).isNotEmpty();
    }

    @Test
    void aCaseThatNeverRanHasNoInstances() {
        assertThat(history.instances(caseNumber)).isEmpty();
        assertThat(history.flows(caseNumber, 0, 10)).isEmpty();
    }

    @Test
    void aLongValueIsCutAndCanBeReadWhole() {
        var id = startSmall();
        var words = "żółw ".repeat(20_000);
        runtime.setVariable(id, "words", words.getBytes(StandardCharsets.UTF_8));
        var change = changes(id).stream()
                .filter(each -> each.variable().equals("words"))
                .findFirst()
                .orElseThrow();
        assertThat(change.after().text()).hasSize(CaseHistory.LONGEST_VALUE).startsWith("żółw");
        assertThat(change.after().length()).isEqualTo(100_000);
        assertThat(change.after().isWhole()).isFalse();
        assertThat(history.whole(caseNumber, change.id())).contains(words);
        assertThat(history.whole(CaseNumber.of(SEQUENCE.incrementAndGet()), change.id()))
                .as("not by another case's number")
                .isEmpty();
    }

    @Test
    void aCaseOfTwoThousandStepsIsReadPageByPage() {
        deploy(Bpmn.createExecutableProcess("many-steps")
                .camundaHistoryTimeToLive(1)
                .startEvent("begin")
                .manualTask("step")
                .multiInstance()
                .sequential()
                .cardinality("2000")
                .multiInstanceDone()
                .endEvent("end")
                .done());
        runtime.startProcessInstanceByKey("many-steps", caseNumber.value());
        var instance = only(history.instances(caseNumber));
        var visits = new ArrayList<Visit>();
        List<Visit> page;
        while (!(page = history.visits(instance.id(), visits.size(), 5000)).isEmpty()) {
            assertThat(page.size()).isLessThanOrEqualTo(CaseHistory.LONGEST_PAGE);
            visits.addAll(page);
        }
        assertThat(visits).hasSize(2003).extracting(Visit::id).doesNotHaveDuplicates();
        assertThat(visits).filteredOn(visit -> visit.element().equals("step")).hasSize(2000);
    }

    private List<Change> changes(String instanceId) {
        var changes = new ArrayList<Change>();
        history.changes(instanceId, changes::add);
        return changes;
    }

    private static String text(CaseHistory.Value value) {
        return value == null ? null : value.text();
    }

    private String startSmall() {
        var due = Date.from(clock.now().plus(Duration.ofDays(1)));
        return runtime.startProcessInstanceById(published.definitionId("small"), caseNumber.value(), Map.of("due", due))
                .getId();
    }

    private void finishWork() {
        workItems.complete(workItems.ofCase(caseNumber).get(0).taskId(), "ann", Map.of());
    }

    private void deploy(BpmnModelInstance model) {
        var id = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getId();
        Resource file = new ByteArrayResource(Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8));
        deployer.deploy(id, Map.of("processes/" + id + "/" + id + ".bpmn", file));
    }

    private static BpmnModelInstance loop(String process, String task) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .receiveTask(task)
                .message(task + "-message")
                .endEvent()
                .done();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
