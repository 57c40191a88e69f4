package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code work_item}. */
@Mapper
interface WorkItemMapper {

    Optional<WorkItem> find(String taskId);

    List<WorkItem> open(WorkItemQuery query);

    int count(WorkItemQuery query);

    List<WorkItem> takenBy(@Param("usernames") Collection<String> usernames);

    List<WorkItem> ofCase(CaseNumber caseNumber);

    void insert(WorkItem item);

    int reassign(@Param("taskId") String taskId, @Param("team") String team, @Param("assignee") String assignee);

    int delete(String taskId);

    void dueAt(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("elements") Set<String> elements,
            @Param("dueAt") Instant dueAt);

    void raised(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("severity") String severity,
            @Param("priority") int priority,
            @Param("dueAt") Instant dueAt);

    void warned(@Param("caseNumber") CaseNumber caseNumber, @Param("at") Instant at);
}
