package io.heed.complaint.process;

import io.heed.complaint.BranchCheckProcess;
import io.heed.engine.PublishedVersions;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/complaint/branch-check.bpmn}. It runs beside the complaint's own process under the same
 * business key and waits for no message, so that neither can be taken for the other.
 */
@Component
public class BranchCheck implements BranchCheckProcess {

    /** The process. */
    public static final String KEY = "branch-check";

    static final String RESULT_EXPECTED = "resultExpected";
    static final String RESULT_WANTED = "resultWanted";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final PublishedVersions published;

    BranchCheck(RuntimeService runtime, TaskService tasks, PublishedVersions published) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.published = published;
    }

    @Override
    public void placeRecognised(CaseNumber caseNumber) {
        runtime.startProcessInstanceById(published.definitionId(KEY), caseNumber.value());
    }

    @Override
    public void handedOver(CaseNumber caseNumber, String to) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .processDefinitionKey(KEY)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), to));
    }
}
