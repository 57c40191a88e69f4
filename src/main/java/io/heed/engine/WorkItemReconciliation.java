package io.heed.engine;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares {@code work_item} with the engine's open tasks and puts right what differs, one task at a time, so that one
 * that cannot be mended stops no other. The engine is right: rows without a task go, tasks without a row get one.
 */
@Component
public class WorkItemReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemReconciliation.class);
    private static final int MOST = 1000;

    private final WorkItemReconciliationMapper mapper;
    private final WorkItemMapper workItems;
    private final WorkItemProjection projection;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;

    WorkItemReconciliation(
            WorkItemReconciliationMapper mapper,
            WorkItemMapper workItems,
            WorkItemProjection projection,
            @Lazy ProcessEngineConfigurationImpl engine,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.workItems = workItems;
        this.projection = projection;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** How many rows were added, removed and changed. */
    public record Reconciled(int added, int removed, int changed) {}

    /** Compares and mends; at most a thousand of each sort at once, the rest the next time. */
    public Reconciled run() {
        var done = new Reconciled(
                count(mapper.tasksWithoutRow(MOST), this::add),
                count(mapper.rowsWithoutTask(MOST), this::remove),
                count(mapper.differing(MOST), this::change));
        if (done.added() + done.removed() + done.changed() > 0) {
            LOG.warn(
                    "Work items differed from the engine's tasks: {} added, {} removed, {} changed",
                    done.added(),
                    done.removed(),
                    done.changed());
        }
        return done;
    }

    private int count(List<String> tasks, Predicate<String> mend) {
        int mended = 0;
        for (var task : tasks) {
            try {
                mended += Boolean.TRUE.equals(transaction.execute(status -> mend.test(task))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn(
                        "The work item of task {} stays as it is: {}",
                        task,
                        e.getClass().getSimpleName());
            }
        }
        return mended;
    }

    private boolean add(String taskId) {
        return mapper.lockTask(taskId) != null
                && workItems.find(taskId).isEmpty()
                && engine.getCommandExecutorTxRequired().execute(context -> {
                    projection.create(context.getTaskManager().findTaskById(taskId));
                    return true;
                });
    }

    private boolean remove(String taskId) {
        return workItems.delete(taskId) > 0;
    }

    private boolean change(String taskId) {
        return mapper.lockTask(taskId) != null
                && engine.getCommandExecutorTxRequired().execute(context -> {
                    var task = context.getTaskManager().findTaskById(taskId);
                    return workItems.reassign(taskId, WorkItemProjection.team(task), task.getAssignee()) > 0;
                });
    }
}
