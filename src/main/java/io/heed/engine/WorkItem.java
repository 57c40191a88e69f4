package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * An open task as staff see it.
 *
 * @param element the user task's id in the diagram, which is also its bean's name
 * @param team whose task it is when nobody has taken it, or null
 * @param assignee who has it, or null
 * @param dueAt the next promise on the case, or null
 * @param severity the case's severity, by name
 * @param formKey the form's id, or null
 * @param approval whether it is an approval of somebody else's decision
 * @param excluded who may not take it because they worked on an earlier stage, separated by commas, or null
 * @param warnedAt when its owner was warned that time is running out, or null
 */
public record WorkItem(
        String taskId,
        CaseNumber caseNumber,
        String element,
        String processInstanceId,
        String team,
        String assignee,
        Instant createdAt,
        Instant dueAt,
        String severity,
        String formKey,
        boolean approval,
        int priority,
        String excluded,
        Instant warnedAt,
        int version) {

    /** Whether this person worked on an earlier stage and may not take the task. */
    public boolean excludes(String username) {
        return excluded != null && List.of(excluded.split(",")).contains(username);
    }
}
