package io.heed.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as Heed sets it up, by a small diagram of its own. */
@HeedTest
class EngineTest {

    private static final AtomicLong SEQUENCE = new AtomicLong(900_000_000);

    @Autowired
    private ProcessDeployer deployer;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private PublishedVersions published;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private FailedJobs failedJobs;

    @Autowired
    private MovableClock movableClock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    private final CaseNumber caseNumber = CaseNumber.of(SEQUENCE.incrementAndGet());

    @BeforeEach
    void deploySmallDiagram() {
        SmallDecide.ship(beans, decisions, deployer);
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
        OtherJobs.bringBack(database);
    }

    @Test
    void unchangedFilesMakeNoVersion() {
        var version = published.definitionId("small");
        assertThat(deployer.deploy("small", SmallDecide.files())).isEmpty();
        assertThat(published.definitionId("small")).isEqualTo(version);
    }

    @Test
    void onlyTheChangedFileGetsANewVersion() {
        var before = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("small-table")
                .count();
        var files = SmallDecide.files();
        files.put(
                "processes/small/second.bpmn",
                diagram(Bpmn.createExecutableProcess("second-" + caseNumber.value())
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .endEvent()
                        .done()));
        assertThat(deployer.deploy("small", files)).hasSize(1);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("small-table")
                        .count())
                .isEqualTo(before);
    }

    @Test
    void aDiagramThatIsNotExecutableIsAnErrorThatNamesTheFile() {
        var picture = Bpmn.createProcess("picture").startEvent().endEvent().done();
        assertThatThrownBy(() -> deployer.deploy("pictures", Map.of("processes/pictures/a.bpmn", diagram(picture))))
                .hasMessageContaining("processes/pictures/a.bpmn, line ")
                .hasMessageContaining("isExecutable is missing");
    }

    @Test
    void aTaskIsAWorkItemFromCreationToCompletion() {
        var due = Instant.now().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        start(Map.of("due", Date.from(due)));
        var item = workItems.ofCase(caseNumber).get(0);
        assertThat(item.element()).isEqualTo("smallWork");
        assertThat(item.team()).isEqualTo("second-line");
        assertThat(item.assignee()).isNull();
        assertThat(item.formKey()).isEqualTo("small-work");
        assertThat(item.approval()).isTrue();
        assertThat(item.dueAt()).isEqualTo(due);

        workItems.assign(item.taskId(), "ann");
        assertThat(workItems.find(item.taskId()).orElseThrow().assignee()).isEqualTo("ann");
        assertThatThrownBy(() -> workItems.assign(item.taskId(), "ben"))
                .isInstanceOf(Conflict.class)
                .hasMessage("task.taken");
        assertThat(workItems.open(WorkItemQuery.takenBy("ann", 100, 0)))
                .extracting(WorkItem::taskId)
                .contains(item.taskId());
        workItems.handOver(item.taskId(), "ben");

        workItems.complete(item.taskId(), "ben", Map.of());
        assertThat(workItems.ofCase(caseNumber)).isEmpty();
        assertThatThrownBy(() -> workItems.complete(item.taskId(), "ben", Map.of()))
                .isInstanceOf(Conflict.class)
                .hasMessage("task.gone");
    }

    @Test
    void aCancelledTaskLeavesNoWorkItem() {
        var instance = start(Map.of());
        assertThat(workItems.ofCase(caseNumber)).hasSize(1);
        runtime.deleteProcessInstance(instance.getId(), "test");
        assertThat(workItems.ofCase(caseNumber)).isEmpty();
    }

    @Test
    void theFlowsTakenAreRecorded() {
        start(Map.of());
        assertThat(flows()).containsExactly("toDecide", "toWork");
        workItems.complete(workItems.ofCase(caseNumber).get(0).taskId(), "ann", Map.of());
        assertThat(flows()).containsExactly("toDecide", "toWork", "toEnd");
    }

    @Test
    void aDecisionIsLinkedToTheCaseThatAskedForIt() {
        var instance = start(Map.of());
        var decision = history.createHistoricDecisionInstanceQuery()
                .processInstanceId(instance.getId())
                .includeInputs()
                .includeOutputs()
                .singleResult();
        assertThat(decision.getActivityId()).isEqualTo("smallDecide");
        assertThat(decision.getOutputs().get(0).getValue()).isEqualTo("second-line");
        assertThat(runtime.getVariable(instance.getId(), "team")).isEqualTo("second-line");
    }

    @Test
    void expressionsReachNothingButDelegates() {
        for (var expression : List.of(
                "${workItemMapper.count(null)}",
                "${secret}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.getProcessEngineServices()}",
                "${smallDecide.execute(execution)}")) {
            var id = "reach-" + SEQUENCE.incrementAndGet();
            var model = Bpmn.createExecutableProcess(id)
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .serviceTask("reach")
                    .camundaExpression(expression)
                    .endEvent()
                    .done();
            Ungated.deploy(
                    engine,
                    "processes/" + id + ".bpmn",
                    Bpmn.convertToString(model).getBytes(UTF_8));
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey(id))
                    .as(expression)
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void aJobThatKeepsFailingIsShownWithoutData() {
        deployer.deploy(
                "failing",
                Map.of(
                        "processes/failing/failing.bpmn",
                        diagram(Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("fails")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${smallDecide}")
                                .endEvent()
                                .done())));
        runtime.startProcessInstanceByKey("failing", caseNumber.value(), Map.of("fail", true));
        var job = management.createJobQuery().processDefinitionKey("failing").singleResult();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(IllegalStateException.class);
        }
        var failed = failedJobs.failed().stream()
                .filter(one -> caseNumber.equals(one.caseNumber()))
                .findFirst()
                .orElseThrow();
        assertThat(failed.element()).isEqualTo("fails");
        assertThat(failed.message()).isEqualTo("Duplicate entry … for key …");
        failedJobs.retry(failed.jobId());
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(1);
        assertThat(failedJobs.failed()).noneMatch(one -> caseNumber.equals(one.caseNumber()));
    }

    @Test
    void timePassesForTheCaseWhenTheClockIsMoved() {
        OtherJobs.setAside(database);
        start(Map.of("due", Date.from(movableClock.now().plus(Duration.ofDays(30)))));
        movableClock.letPass(movableClock.now().plus(Duration.ofDays(29)));
        assertThat(workItems.ofCase(caseNumber)).hasSize(1);
        assertThat(movableClock.letPass(movableClock.now().plus(Duration.ofDays(2))))
                .isPositive();
        assertThat(workItems.ofCase(caseNumber)).isEmpty();
        assertThat(flows()).endsWith("toGivenUp");
        assertThatThrownBy(() -> movableClock.moveTo(movableClock.now().minusSeconds(60)))
                .isInstanceOf(Refused.class);
    }

    private ProcessInstance start(Map<String, Object> variables) {
        var all = new HashMap<String, Object>(variables);
        all.putIfAbsent("due", Date.from(movableClock.now().plus(Duration.ofDays(1))));
        return runtime.startProcessInstanceById(published.definitionId("small"), caseNumber.value(), all);
    }

    private List<String> flows() {
        return database.sql("SELECT flow_id FROM flow_taken WHERE case_number = ? ORDER BY id")
                .param(caseNumber.value())
                .query(String.class)
                .list();
    }

    private static Resource diagram(org.camunda.bpm.model.bpmn.BpmnModelInstance model) {
        return new ByteArrayResource(Bpmn.convertToString(model).getBytes(UTF_8));
    }
}
