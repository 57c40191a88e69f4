package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Open tasks: read from our own table, changed in the engine, whose transaction writes the table again. What is said of
 * them here is not checked against who asks; the use cases do that.
 */
public interface WorkItems {

    /** The open task, or empty when it never was or is done. */
    Optional<WorkItem> find(String taskId);

    /** Open tasks by next promise, those without a date last. */
    List<WorkItem> open(WorkItemQuery query);

    /** How many there are, whatever the limit. */
    int count(WorkItemQuery query);

    /** The open tasks that these people have, the oldest first. */
    List<WorkItem> takenBy(Collection<String> usernames);

    /** The open tasks of a case, the oldest first. */
    List<WorkItem> ofCase(CaseNumber caseNumber);

    /**
     * Takes the task for a person.
     *
     * @throws io.heed.shared.Conflict {@code task.gone} when it is done, {@code task.taken} when somebody else has it
     */
    void assign(String taskId, String username);

    /**
     * Hands the task to a person, whoever had it.
     *
     * @throws io.heed.shared.Conflict {@code task.gone} when it is done
     */
    void handOver(String taskId, String username);

    /**
     * Completes the task in the name of a person.
     *
     * @param variables routing values that the diagram reads
     * @throws io.heed.shared.Conflict {@code task.gone} when it is done
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else does so at this moment
     */
    void complete(String taskId, String username, Map<String, Object> variables);

    /** Moves the next promise on the open tasks at these elements of a case; null for none. */
    void dueAt(CaseNumber caseNumber, Set<String> elements, Instant dueAt);

    /**
     * The case has become more urgent: all its open tasks are, and none is due later than before.
     *
     * @param priority of the tasks, the higher the sooner
     * @param dueAt the next promise, or null when it has not moved
     */
    void raised(CaseNumber caseNumber, String severity, int priority, Instant dueAt);

    /** Notes that the owner was warned, on all open tasks of a case. */
    void warned(CaseNumber caseNumber, Instant at);
}
