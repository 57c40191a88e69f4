package io.heed.complaint;

import io.heed.engine.UserTask;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see and do on cases, each within {@link CaseAccess}. */
@Service
@Transactional
public class StaffCase {

    private final Cases cases;
    private final CaseAccess access;
    private final CaseFile file;
    private final ComplaintMapper complaints;
    private final MessageMapper messages;
    private final Attachments attachments;
    private final Ownership ownership;
    private final StaffDirectory staff;
    private final WorkItems workItems;
    private final Map<String, UserTask> userTasks;
    private final ComplaintProcess process;

    StaffCase(
            Cases cases,
            CaseAccess access,
            CaseFile file,
            ComplaintMapper complaints,
            MessageMapper messages,
            Attachments attachments,
            Ownership ownership,
            StaffDirectory staff,
            WorkItems workItems,
            Map<String, UserTask> userTasks,
            ComplaintProcess process) {
        this.cases = cases;
        this.access = access;
        this.file = file;
        this.complaints = complaints;
        this.messages = messages;
        this.attachments = attachments;
        this.ownership = ownership;
        this.staff = staff;
        this.workItems = workItems;
        this.userTasks = userTasks;
        this.process = process;
    }

    /** The whole case. The owner's first look starts the work, and every look marks the customer's words as seen. */
    public CaseForStaff show(CaseNumber caseNumber, Actor who) {
        var complaint = access.visible(caseNumber, who);
        if (who.username().equals(complaint.owner())) {
            messages.markSeen(caseNumber, cases.now());
            if (complaint.stage() == Stage.ACKNOWLEDGED) {
                complaint.work();
                cases.save(complaint);
            }
        }
        return file.forStaff(complaint);
    }

    /** Adds a note that only staff read. */
    public void note(CaseNumber caseNumber, Actor who, String text) {
        access.changeable(caseNumber, who);
        var words = SubmissionCheck.words("text", text, SubmissionCheck.LONGEST_TEXT);
        if (words == null) {
            throw new Refused("text", "complaint.text-missing");
        }
        messages.insert(caseNumber, Message.Kind.NOTE, who.username(), words, cases.now());
    }

    /** Writes to the customer. */
    public void reply(CaseNumber caseNumber, Actor who, String answer) {
        access.changeable(caseNumber, who);
        var words = SubmissionCheck.words("text", answer, SubmissionCheck.LONGEST_TEXT);
        if (words == null) {
            throw new Refused("text", "complaint.text-missing");
        }
        cases.publish(new ComplaintEvent.MessageAnswered(caseNumber, cases.now(), words, who.username()));
    }

    /** A file of the case. */
    @Transactional(readOnly = true)
    public AttachmentContent attachment(CaseNumber caseNumber, Actor who, long id) {
        access.visible(caseNumber, who);
        return attachments.content(caseNumber, id);
    }

    /** The task, if it is for this person. */
    @Transactional(readOnly = true)
    public WorkItem task(String taskId, Actor who) {
        var item = workItems.find(taskId).orElseThrow(NotFound::new);
        access.visible(item.caseNumber(), who);
        return item;
    }

    /**
     * Takes a task over: anybody one that nobody has, a lead or the manager also a colleague's. Nobody reviews what they
     * have decided themselves.
     *
     * @throws Conflict when the task is done or somebody else has it
     */
    public void takeOver(String taskId, Actor who) {
        var item = changeableTask(taskId, who);
        mayDo(item, who);
        if (who.is(Role.LEAD, Role.MANAGER)) {
            workItems.handOver(taskId, who.username());
        } else {
            workItems.assign(taskId, who.username());
        }
    }

    /** Hands the case and its open tasks to somebody else, with a reason. */
    public void handOver(CaseNumber caseNumber, Actor who, String to, String reason) {
        var complaint = access.changeable(caseNumber, who);
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "complaint.reason-missing");
        }
        if (!complaint.isOpen()) {
            throw new Conflict("complaint.closed");
        }
        var member = staff.find(to)
                .filter(found -> found.enabled()
                        && Set.of(Role.AGENT, Role.LEAD, Role.MANAGER, Role.BRANCH)
                                .contains(found.role()))
                .orElseThrow(() -> new Refused("to", "complaint.unknown-colleague"));
        if (complaint.isSecondStage() && access.decidedBefore(caseNumber, member.username())) {
            throw new Refused("to", "complaint.second-stage-same-person");
        }
        var from = complaint.owner();
        ownership.give(complaint, member.username(), "hand-over", who.username());
        messages.insert(caseNumber, Message.Kind.NOTE, who.username(), reason, cases.now());
        process.ownerChanged(caseNumber, from, member.username());
    }

    /** What the task's form starts with. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(String taskId, Actor who) {
        var item = task(taskId, who);
        return userTask(item).prefill(item.caseNumber());
    }

    /**
     * Completes a task with values that were checked against its form.
     *
     * @throws Conflict when the task is done already or somebody else has it
     */
    public void complete(String taskId, Actor who, Map<String, Object> data) {
        var item = changeableTask(taskId, who);
        mayDo(item, who);
        if (item.assignee() != null && !item.assignee().equals(who.username())) {
            throw new Conflict("complaint.task-of-another");
        }
        var routing = userTask(item).complete(item.caseNumber(), who.username(), data);
        workItems.complete(taskId, who.username(), routing);
    }

    /**
     * Merges a case into another, which carries it on; both must be visible to the one who does it. What was merged into it
     * before goes along, so that those reporters hear the answer too.
     */
    public void merge(CaseNumber child, CaseNumber parent, Actor who) {
        var complaint = access.changeable(child, who);
        var into = access.changeable(parent, who);
        if (!into.isOpen() || into.isAnswered()) {
            throw new Refused("parent", "complaint.parent-closed");
        }
        complaint.mergeInto(parent, cases.now());
        cases.save(complaint);
        for (var grandchild : complaints.childrenOf(child)) {
            grandchild.carryOver(parent);
            cases.save(grandchild);
        }
        process.merged(child);
    }

    /** Finds cases by number, or by the beginning of the customer's name or e-mail address. */
    @Transactional(readOnly = true)
    public List<CaseSummary> search(String text, Actor who, int limit) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var wanted = text.strip();
        var number = wanted.toUpperCase(Locale.ROOT);
        var prefix = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var search = access.searchable(CaseNumber.isValid(number) ? number : null, prefix, who, limit);
        return search == null ? List.of() : complaints.search(search);
    }

    /** What lists say about these cases; those this person may not see are left out. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, CaseSummary> summaries(Collection<CaseNumber> wanted, Actor who) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return complaints.summaries(Set.copyOf(wanted)).stream()
                .filter(found -> access.isVisible(found.caseNumber(), found.team(), found.owner(), who))
                .collect(Collectors.toMap(CaseSummary::caseNumber, found -> found));
    }

    private WorkItem changeableTask(String taskId, Actor who) {
        var item = workItems.find(taskId).orElseThrow(() -> new Conflict("complaint.task-gone"));
        access.changeable(item.caseNumber(), who);
        return item;
    }

    private void mayDo(WorkItem item, Actor who) {
        var caseNumber = item.caseNumber();
        if (item.approval() && who.role() != Role.LEAD && who.role() != Role.MANAGER) {
            throw new Refused(null, "complaint.approval-by-lead");
        }
        if (cases.get(caseNumber).isSecondStage() && access.decidedBefore(caseNumber, who.username())) {
            throw new Refused(null, "complaint.second-stage-same-person");
        }
    }

    private UserTask userTask(WorkItem item) {
        return Optional.ofNullable(userTasks.get(item.element()))
                .orElseThrow(() -> new IllegalStateException("No user task is called " + item.element()));
    }
}
