package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Tasks that are over, so that whoever comes too late can be told who was first. */
@Component
public class FinishedTasks {

    private final HistoryService history;
    private final FilledFormMapper forms;

    FinishedTasks(HistoryService history, FilledFormMapper forms) {
        this.history = history;
        this.forms = forms;
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
                "completed".equals(task.getDeleteReason()) ? finisher(task) : null,
                task.getEndTime().toInstant()));
    }

    /** A task of a team may be finished without having been anybody's. */
    private String finisher(HistoricTaskInstance task) {
        return Optional.ofNullable(forms.whoFilled(task.getId())).orElseGet(task::getAssignee);
    }
}
