package io.heed.desk;

import io.heed.engine.UserTask;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.Trainings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes and completes tasks, whatever kind of case they belong to, each within what its kind allows. */
@Service
@Transactional
public class TaskWork {

    private final WorkItems workItems;
    private final CaseKinds kinds;
    private final Trainings trainings;
    private final Map<String, UserTask> userTasks;

    TaskWork(WorkItems workItems, CaseKinds kinds, Trainings trainings, Map<String, UserTask> userTasks) {
        this.workItems = workItems;
        this.kinds = kinds;
        this.trainings = trainings;
        this.userTasks = userTasks;
    }

    /** What the task's form starts with. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(String taskId, Actor who) {
        var item = workItems.find(taskId).orElseThrow(NotFound::new);
        checkVisible(item.caseNumber(), who);
        return userTask(item).prefill(item, who.username());
    }

    /**
     * Takes a task over: anybody one that nobody has, a lead or the manager also a colleague's.
     *
     * @throws Conflict when the task is done or somebody else has it
     * @throws Refused when it wants a training that this person has not finished
     */
    public void takeOver(String taskId, Actor who) {
        var item = existing(taskId);
        mayDo(item, who);
        trainings.check(item.element(), who.username());
        if (who.is(Role.LEAD, Role.MANAGER)) {
            workItems.handOver(taskId, who.username());
        } else {
            workItems.assign(taskId, who.username());
        }
    }

    /**
     * Completes a task with values that were checked against its form. Who was given it need not have the training that it
     * wants: somebody above, when nobody else is there.
     *
     * @throws Conflict when the task is done already or somebody else has it
     */
    public void complete(String taskId, Actor who, Map<String, Object> data) {
        var item = existing(taskId);
        mayDo(item, who);
        if (item.assignee() != null && !item.assignee().equals(who.username())) {
            throw new Conflict("desk.task.of-another");
        }
        if (item.assignee() == null) {
            trainings.check(item.element(), who.username());
        }
        var routing = userTask(item).complete(item, who.username(), data);
        workItems.complete(taskId, who.username(), routing);
    }

    /** Passes when this person may see the case. */
    void checkVisible(CaseNumber caseNumber, Actor who) {
        kinds.of(caseNumber).checkVisible(caseNumber, who);
    }

    private WorkItem existing(String taskId) {
        return workItems.find(taskId).orElseThrow(() -> new Conflict("desk.task.over"));
    }

    private void mayDo(WorkItem item, Actor who) {
        kinds.of(item.caseNumber()).checkWorkable(item.caseNumber(), who);
        if (item.approval() && !who.is(Role.LEAD, Role.MANAGER)) {
            throw new Refused(null, "desk.task.approval-by-lead");
        }
    }

    private UserTask userTask(WorkItem item) {
        return Optional.ofNullable(userTasks.get(item.element()))
                .orElseThrow(() -> new IllegalStateException("No user task is called " + item.element()));
    }
}
