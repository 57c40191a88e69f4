package io.heed.engine;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work items by the engine's task service. */
@Component
@Transactional
class EngineWorkItems implements WorkItems {

    private final WorkItemMapper mapper;
    private final TaskService tasks;
    private final IdentityService identity;

    /** Lazy: a delegate that moves a due date is itself wanted while the engine is built. */
    EngineWorkItems(WorkItemMapper mapper, @Lazy TaskService tasks, @Lazy IdentityService identity) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.identity = identity;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(String taskId) {
        return mapper.find(taskId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> open(WorkItemQuery query) {
        return mapper.open(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(WorkItemQuery query) {
        return mapper.count(query);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> takenBy(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : mapper.takenBy(usernames);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> ofCase(CaseNumber caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    @Override
    public void assign(String taskId, String username) {
        var assignee = present(taskId).assignee();
        if (assignee != null && !assignee.equals(username)) {
            throw new Conflict("task.taken");
        } else if (assignee == null) {
            racing(username, () -> tasks.claim(taskId, username));
        }
    }

    @Override
    public void handOver(String taskId, String username) {
        if (!username.equals(present(taskId).assignee())) {
            racing(null, () -> tasks.setAssignee(taskId, username));
        }
    }

    @Override
    public void complete(String taskId, String username, Map<String, Object> variables) {
        racing(username, () -> tasks.complete(taskId, variables));
    }

    @Override
    public void dueAt(CaseNumber caseNumber, Set<String> elements, Instant dueAt) {
        mapper.dueAt(caseNumber, elements, dueAt);
    }

    @Override
    public void raised(CaseNumber caseNumber, String severity, int priority, Instant dueAt) {
        mapper.raised(caseNumber, severity, priority, dueAt);
    }

    @Override
    public void warned(CaseNumber caseNumber, Instant at) {
        mapper.warned(caseNumber, at);
    }

    private WorkItem present(String taskId) {
        return mapper.find(taskId).orElseThrow(() -> new Conflict("task.gone"));
    }

    /** In the name of the person, where the request has not said who it is. */
    private void racing(String username, Runnable change) {
        var foreign = username == null || identity.getCurrentAuthentication() != null;
        try {
            if (!foreign) {
                identity.setAuthenticatedUserId(username);
            }
            change.run();
        } catch (NullValueException gone) {
            throw new Conflict("task.gone");
        } catch (OptimisticLockingException race) {
            throw new OptimisticLockingFailureException("Somebody else changed the task", race);
        } finally {
            if (!foreign) {
                identity.clearAuthentication();
            }
        }
    }
}
