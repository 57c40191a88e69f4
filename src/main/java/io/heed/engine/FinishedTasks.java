package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** Tasks that are over, so that whoever comes too late can be told who was first. */
@Component
public class FinishedTasks {

    private final HistoryService history;

    FinishedTasks(HistoryService history) {
        this.history = history;
    }

    /**
     * A task that is over.
     *
     * @param by the user name of who finished it, or null when the case went on without it
     */
    public record FinishedTask(String taskId, CaseNumber caseNumber, String element, String by, Instant at) {}

    /** The task, when there was one and it is over. */
    public Optional<FinishedTask> find(String taskId) {
        var task = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult();
        if (task == null) {
            return Optional.empty();
        }
        var caseNumber = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return Optional.of(new FinishedTask(
                taskId,
                new CaseNumber(caseNumber),
                task.getTaskDefinitionKey(),
                "completed".equals(task.getDeleteReason()) ? task.getAssignee() : null,
                task.getEndTime().toInstant()));
    }
}
