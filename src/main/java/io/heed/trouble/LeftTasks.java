package io.heed.trouble;

import io.heed.engine.WorkItem;
import io.heed.engine.WorkItemQuery;
import io.heed.engine.WorkItems;
import io.heed.shared.audit.AdminActs;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Trainings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives a task of somebody who left to a colleague in the team that has the case. */
@Component
class LeftTasks {

    private final StaffDirectory staff;
    private final WorkItems workItems;
    private final Trainings trainings;
    private final AdminActs acts;

    LeftTasks(StaffDirectory staff, WorkItems workItems, Trainings trainings, AdminActs acts) {
        this.staff = staff;
        this.workItems = workItems;
        this.trainings = trainings;
        this.acts = acts;
    }

    /** Who has it now; empty when it is done or another one's meanwhile, or nobody may do it. */
    Optional<String> handOn(WorkItem seen) {
        var item = workItems
                .find(seen.taskId())
                .filter(each -> seen.assignee().equals(each.assignee()))
                .orElse(null);
        if (item == null) {
            return Optional.empty();
        }
        var to = candidates(item)
                .filter(each -> !each.equals(item.assignee()) && !item.excludes(each))
                .findFirst();
        to.ifPresent(each -> {
            workItems.handOver(item.taskId(), each);
            acts.record(
                    "TaskHandedOn",
                    item.caseNumber(),
                    Map.of("task", item.element(), "from", item.assignee(), "to", each),
                    "heed");
        });
        return to;
    }

    /** An approval is for those above; everything else for a colleague first. */
    private Stream<String> candidates(WorkItem item) {
        var manager = staff.manager().username();
        if (item.team() == null) {
            return Stream.of(manager);
        }
        var lead = staff.leadOf(item.team()).username();
        return item.approval() ? Stream.of(lead, manager) : Stream.of(colleague(item), lead, manager);
    }

    private String colleague(WorkItem item) {
        var present =
                staff.ofTeam(item.team()).stream().map(StaffMember::username).toList();
        var load = present.stream()
                .collect(Collectors.toMap(
                        each -> each, each -> workItems.count(WorkItemQuery.takenBy(each, 1, 0)), (a, b) -> a));
        var unfit = new TreeSet<>(trainings.lacking(item.element(), present));
        unfit.add(item.assignee());
        present.stream().filter(item::excludes).forEach(unfit::add);
        return staff.takerFor(item.team(), load, null, unfit).username();
    }
}
