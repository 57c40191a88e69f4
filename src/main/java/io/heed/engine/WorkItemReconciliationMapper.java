package io.heed.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Where {@code work_item} and the engine's table of tasks differ, by task id. Tasks of no case have no row. */
@Mapper
interface WorkItemReconciliationMapper {

    List<String> tasksWithoutRow(int limit);

    List<String> rowsWithoutTask(int limit);

    List<String> differing(int limit);

    /** Keeps the engine from changing the task until the transaction ends; null when it is gone. */
    String lockTask(String taskId);
}
