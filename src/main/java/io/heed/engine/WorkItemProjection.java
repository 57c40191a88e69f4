package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code work_item} in step with the engine's tasks, in the engine's transaction. An assignment after creation
 * arrives as an update, so that the usual case costs one insert and one delete.
 */
@Component
class WorkItemProjection implements TaskListener {

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemProjection.class);

    private final ObjectProvider<WorkItemMapper> mapper;
    private final ObjectProvider<WorkItemFacts> facts;

    /** Providers: the engine, which wants this listener, is built before everything that stands on the database. */
    WorkItemProjection(ObjectProvider<WorkItemMapper> mapper, ObjectProvider<WorkItemFacts> facts) {
        this.mapper = mapper;
        this.facts = facts;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> create(task);
            case EVENTNAME_UPDATE -> mapper.getObject().reassign(task.getId(), team(task), task.getAssignee());
            case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> mapper.getObject().delete(task.getId());
            default -> throw new IllegalStateException("Not listened for: " + task.getEventName());
        }
    }

    /** Writes the row of a task that has none. */
    void create(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (!CaseNumber.isValid(key)) {
            LOG.warn("Task {} belongs to no case: nobody will see it", task.getTaskDefinitionKey());
            return;
        }
        var caseNumber = new CaseNumber(key);
        var element = task.getTaskDefinitionKey();
        var known = facts.stream()
                .filter(each -> each.covers(caseNumber))
                .findFirst()
                .map(each -> each.of(caseNumber, element))
                .orElse(WorkItemFacts.Facts.NONE);
        mapper.getObject()
                .insert(new WorkItem(
                        task.getId(),
                        caseNumber,
                        element,
                        task.getProcessInstanceId(),
                        team(task),
                        task.getAssignee(),
                        task.getCreateTime().toInstant(),
                        known.dueAt() == null ? instant(task.getDueDate()) : known.dueAt(),
                        known.severity(),
                        formKey(task),
                        isApproval(task),
                        known.priority(),
                        known.excluded().isEmpty() ? null : String.join(",", known.excluded()),
                        null,
                        0));
    }

    static String team(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse(null);
    }

    private static String formKey(DelegateTask task) {
        var reference = ((TaskEntity) task).getTaskDefinition().getCamundaFormDefinitionKey();
        return reference == null ? null : reference.getExpressionText();
    }

    private static boolean isApproval(DelegateTask task) {
        return Boolean.parseBoolean(ExtensionProperties.of(task.getBpmnModelElementInstance(), "approval"));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
