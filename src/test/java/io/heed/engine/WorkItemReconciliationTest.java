package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** A task that somebody has to do is on somebody's list, whatever went wrong. */
@HeedTest
class WorkItemReconciliationTest {

    private static final AtomicLong SEQUENCE = new AtomicLong(930_000_000);

    @Autowired
    private WorkItemReconciliation reconciliation;

    @Autowired
    private WorkItemMapper rows;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private ProcessDeployer deployer;

    @Autowired
    private PublishedVersions published;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @BeforeEach
    void deploySmallDiagram() {
        SmallDecide.ship(beans, decisions, deployer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HD", "PO", "ID"})
    void aTaskOfAnyKindOfCaseComesBackOnTheList(String kind) {
        var caseNumber = begun(kind);
        var task = only(workItems.ofCase(caseNumber)).taskId();
        rows.delete(task);

        reconciliation.run();

        assertThat(only(workItems.ofCase(caseNumber)).taskId()).isEqualTo(task);
    }

    @Test
    void whoHasTheTaskIsToldByTheEngine() {
        var caseNumber = begun(CaseNumber.COMPLAINT);
        var task = only(workItems.ofCase(caseNumber)).taskId();
        tasks.setAssignee(task, "ann");
        rows.reassign(task, null, "somebody-else");

        reconciliation.run();

        assertThat(only(workItems.ofCase(caseNumber)).assignee()).isEqualTo("ann");
    }

    @Test
    void aRowWithoutATaskGoes() {
        var caseNumber = begun(CaseNumber.COMPLAINT);
        var row = only(workItems.ofCase(caseNumber));
        workItems.complete(row.taskId(), "ann", Map.of());
        rows.insert(row);

        reconciliation.run();

        assertThat(workItems.ofCase(caseNumber)).isEmpty();
    }

    private CaseNumber begun(String kind) {
        var caseNumber = CaseNumber.of(kind, SEQUENCE.incrementAndGet());
        var due = Date.from(clock.now().plus(Duration.ofDays(1)));
        runtime.startProcessInstanceById(published.definitionId("small"), caseNumber.value(), Map.of("due", due));
        return caseNumber;
    }

    private static WorkItem only(List<WorkItem> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
