package io.heed.complaint;

import io.heed.customer.Customers;
import io.heed.engine.UserTask;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff see and do on cases. What somebody may not see is not there for them; what they may see but not change, as
 * auditors, is refused in the same way.
 */
@Service
@Transactional
public class StaffCase {

    private final Cases cases;
    private final ComplaintMapper complaints;
    private final MessageMapper messages;
    private final Attachments attachments;
    private final ResolutionMapper resolutions;
    private final GestureMapper gestures;
    private final RemedyMapper remedies;
    private final Questions questions;
    private final Customers customers;
    private final PromiseLedger promises;
    private final CaseTrail trail;
    private final Ownership ownership;
    private final StaffDirectory staff;
    private final WorkItems workItems;
    private final Map<String, UserTask> userTasks;
    private final ComplaintProcess process;

    StaffCase(
            Cases cases,
            ComplaintMapper complaints,
            MessageMapper messages,
            Attachments attachments,
            ResolutionMapper resolutions,
            GestureMapper gestures,
            RemedyMapper remedies,
            Questions questions,
            Customers customers,
            PromiseLedger promises,
            CaseTrail trail,
            Ownership ownership,
            StaffDirectory staff,
            WorkItems workItems,
            Map<String, UserTask> userTasks,
            ComplaintProcess process) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.attachments = attachments;
        this.resolutions = resolutions;
        this.gestures = gestures;
        this.remedies = remedies;
        this.questions = questions;
        this.customers = customers;
        this.promises = promises;
        this.trail = trail;
        this.ownership = ownership;
        this.staff = staff;
        this.workItems = workItems;
        this.userTasks = userTasks;
        this.process = process;
    }

    /** The whole case. The owner's first look starts the work, and every look marks the customer's words as seen. */
    public CaseForStaff show(CaseNumber caseNumber, Actor who) {
        var complaint = visible(caseNumber, who);
        if (who.username().equals(complaint.owner())) {
            messages.markSeen(caseNumber, cases.now());
            if (complaint.stage() == Stage.ACKNOWLEDGED) {
                complaint.work();
                cases.save(complaint);
            }
        }
        var customer = customers.get(complaint.customerId());
        return new CaseForStaff(
                caseNumber,
                complaint.stage(),
                complaint.closedAt() == null ? null : complaint.closure(),
                complaint.pass(),
                complaint.channel(),
                complaint.product(),
                complaint.region(),
                complaint.jurisdiction(),
                complaint.severity(),
                complaint.category(),
                complaint.team(),
                complaint.owner(),
                complaint.vulnerable(),
                complaint.emotion(),
                complaint.anonymous(),
                new CaseForStaff.Customer(
                        customer.id(),
                        customer.name(),
                        customer.email(),
                        customer.phone(),
                        customer.locale(),
                        customer.timeZone(),
                        complaints.countOfCustomer(customer.id()) - 1),
                complaint.receivedAt(),
                complaint.closedAt(),
                promises.isPaused(caseNumber),
                questions.waiting(caseNumber).map(Questions.Question::question).orElse(null),
                messages.ofCase(caseNumber),
                attachments.ofCase(caseNumber),
                promises.of(caseNumber),
                resolutions.ofCase(caseNumber).stream()
                        .map(ResolutionRow::asResolution)
                        .toList(),
                gestures.ofCase(caseNumber).stream()
                        .map(GestureMapper.LedgerRow::asEntry)
                        .toList(),
                remedies.ofCase(caseNumber),
                trail.of(caseNumber),
                complaint.knownIssue(),
                complaint.parentCase(),
                complaints.childrenOf(caseNumber).stream()
                        .map(Complaint::caseNumber)
                        .toList());
    }

    /** Adds a note that only staff read. */
    public void note(CaseNumber caseNumber, Actor who, String text) {
        changeable(caseNumber, who);
        var words = SubmissionCheck.words("text", text, SubmissionCheck.LONGEST_TEXT);
        if (words == null) {
            throw new Refused("text", "complaint.text-missing");
        }
        messages.insert(caseNumber, Message.Kind.NOTE, who.username(), words, cases.now());
    }

    /** Words from the customer that came by telephone or at the counter. */
    public void reply(CaseNumber caseNumber, Actor who, String answer) {
        changeable(caseNumber, who);
        var words = SubmissionCheck.words("text", answer, SubmissionCheck.LONGEST_TEXT);
        if (words == null) {
            throw new Refused("text", "complaint.text-missing");
        }
        cases.publish(new ComplaintEvent.MessageAnswered(caseNumber, cases.now(), words, who.username()));
    }

    /** A file of the case. */
    @Transactional(readOnly = true)
    public AttachmentContent attachment(CaseNumber caseNumber, Actor who, long id) {
        visible(caseNumber, who);
        return attachments.content(caseNumber, id);
    }

    /** The task, if it is for this person. */
    @Transactional(readOnly = true)
    public WorkItem task(String taskId, Actor who) {
        var item = workItems.find(taskId).orElseThrow(NotFound::new);
        visible(item.caseNumber(), who);
        return item;
    }

    /** Takes a task over; nobody reviews what they have decided themselves. */
    public void takeOver(String taskId, Actor who) {
        var item = changeableTask(taskId, who);
        mayDo(item, who);
        workItems.assign(taskId, who.username());
    }

    /** Hands the case and its open tasks to somebody else, with a reason. */
    public void handOver(CaseNumber caseNumber, Actor who, String to, String reason) {
        var complaint = changeable(caseNumber, who);
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "complaint.reason-missing");
        }
        var member = staff.find(to)
                .filter(found -> found.enabled()
                        && Set.of(Role.AGENT, Role.LEAD, Role.MANAGER, Role.BRANCH)
                                .contains(found.role()))
                .orElseThrow(() -> new Refused("to", "complaint.unknown-colleague"));
        if (complaint.isSecondStage() && decidedBefore(caseNumber, member.username())) {
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

    /** Completes a task with values that were checked against its form. */
    public void complete(String taskId, Actor who, Map<String, Object> data) {
        var item = changeableTask(taskId, who);
        mayDo(item, who);
        var routing = userTask(item).complete(item.caseNumber(), who.username(), data);
        workItems.complete(taskId, who.username(), routing);
    }

    /** Merges a case into another, which carries it on; both must be visible to the one who does it. */
    public void merge(CaseNumber child, CaseNumber parent, Actor who) {
        var complaint = changeable(child, who);
        var into = changeable(parent, who);
        if (!into.isOpen() || into.parentCase() != null) {
            throw new Refused("parent", "complaint.parent-closed");
        }
        complaint.mergeInto(parent, cases.now());
        cases.save(complaint);
        process.merged(child);
    }

    /** Finds cases by number, or by the beginning of the customer's name or e-mail address. */
    @Transactional(readOnly = true)
    public List<CaseSummary> search(String text, Actor who, int limit) {
        if (text == null || text.isBlank() || !mayRead(who.role())) {
            return List.of();
        }
        var wanted = text.strip();
        var number = CaseNumber.isValid(wanted.toUpperCase(java.util.Locale.ROOT))
                ? wanted.toUpperCase(java.util.Locale.ROOT)
                : null;
        var prefix = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var all = who.role() == Role.MANAGER || who.role() == Role.AUDITOR;
        var team = all || who.role() == Role.BRANCH ? null : who.team();
        return complaints.search(new CaseSearch(number, prefix, team, all ? null : who.username(), limit));
    }

    private Complaint visible(CaseNumber caseNumber, Actor who) {
        var complaint = Optional.ofNullable(complaints.find(caseNumber)).orElseThrow(NotFound::new);
        var visible = switch (who.role()) {
            case MANAGER, AUDITOR -> true;
            case AGENT, LEAD -> who.team() != null && who.team().equals(complaint.team()) || isHandedTo(complaint, who);
            case BRANCH -> isHandedTo(complaint, who);
            case OWNER, ADMIN -> false;
        };
        if (!visible) {
            throw new NotFound();
        }
        return complaint;
    }

    private Complaint changeable(CaseNumber caseNumber, Actor who) {
        var complaint = visible(caseNumber, who);
        if (who.role() == Role.AUDITOR) {
            throw new NotFound();
        }
        return complaint;
    }

    private WorkItem changeableTask(String taskId, Actor who) {
        var item = workItems.find(taskId).orElseThrow(() -> new io.heed.shared.Conflict("complaint.task-gone"));
        changeable(item.caseNumber(), who);
        return item;
    }

    private void mayDo(WorkItem item, Actor who) {
        var caseNumber = item.caseNumber();
        if (item.approval() && who.role() != Role.LEAD && who.role() != Role.MANAGER) {
            throw new Refused(null, "complaint.approval-by-lead");
        }
        if (cases.get(caseNumber).isSecondStage() && decidedBefore(caseNumber, who.username())) {
            throw new Refused(null, "complaint.second-stage-same-person");
        }
    }

    private boolean decidedBefore(CaseNumber caseNumber, String username) {
        return resolutions.ofCase(caseNumber).stream()
                .anyMatch(row -> !row.finalStage() && row.decidedBy().equals(username));
    }

    private boolean isHandedTo(Complaint complaint, Actor who) {
        return who.username().equals(complaint.owner())
                || workItems.ofCase(complaint.caseNumber()).stream()
                        .anyMatch(item -> who.username().equals(item.assignee()));
    }

    private UserTask userTask(WorkItem item) {
        return Optional.ofNullable(userTasks.get(item.element()))
                .orElseThrow(() -> new IllegalStateException("No user task is called " + item.element()));
    }

    private static boolean mayRead(Role role) {
        return role != Role.OWNER && role != Role.ADMIN;
    }
}
