package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Memberships;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private final Memberships memberships;
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
            Memberships memberships,
            ComplaintProcess process) {
        this.cases = cases;
        this.access = access;
        this.file = file;
        this.complaints = complaints;
        this.messages = messages;
        this.attachments = attachments;
        this.ownership = ownership;
        this.staff = staff;
        this.memberships = memberships;
        this.process = process;
    }

    /**
     * The whole case. The owner's first look starts the work, and every look of somebody who handles the case marks the
     * customer's words as seen.
     */
    public CaseForStaff show(CaseNumber caseNumber, Actor who) {
        var complaint = access.visible(caseNumber, who);
        if (access.handles(complaint, who)) {
            messages.markSeen(caseNumber, cases.now());
        }
        if (who.username().equals(complaint.owner()) && complaint.stage() == Stage.ACKNOWLEDGED) {
            complaint.work();
            cases.save(complaint);
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
        if (complaint.team() != null && memberships.hasLeft(member.username(), complaint.team())) {
            throw new Refused("to", "complaint.left-team");
        }
        if (complaint.isSecondStage() && access.decidedBefore(caseNumber, member.username())) {
            throw new Refused("to", "complaint.second-stage-same-person");
        }
        var from = complaint.owner();
        ownership.give(complaint, member.username(), "hand-over", who.username());
        messages.insert(caseNumber, Message.Kind.NOTE, who.username(), reason, cases.now());
        process.ownerChanged(caseNumber, from, member.username());
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
            grandchild.carryOver(parent, cases.now());
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
}
