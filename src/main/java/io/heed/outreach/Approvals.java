package io.heed.outreach;

import io.heed.engine.WorkItems;
import io.heed.outreach.OutreachEvent.Concern;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody reads what would go out to very many, or is marketing, before it does: never the one who composed it. */
@Service
@Transactional
public class Approvals {

    private final OutreachRecords records;
    private final StaffDirectory staff;
    private final WorkItems workItems;

    Approvals(OutreachRecords records, StaffDirectory staff, WorkItems workItems) {
        this.records = records;
        this.staff = staff;
        this.workItems = workItems;
    }

    /** Whose approval is asked for: the team's lead, or the manager when the lead composed it. */
    @Transactional(readOnly = true)
    public String approver(CaseNumber number) {
        var outreach = records.get(number);
        var lead = staff.leadOf(outreach.team()).username();
        return lead.equals(outreach.openedBy()) ? staff.manager().username() : lead;
    }

    /**
     * Keeps the decision.
     *
     * @param reason why not; null when it is approved
     * @throws Refused when whoever composed it decides
     */
    public void decide(CaseNumber number, boolean approved, String reason, String username) {
        var outreach = records.lock(number);
        if (username.equals(outreach.openedBy())) {
            throw new Refused(null, "outreach.own-message");
        }
        outreach.decide(username, approved ? null : reason);
        records.tell(new OutreachEvent.Decided(number, records.now(), approved, username));
        if (approved) {
            records.save(outreach);
        } else {
            records.end(outreach, OutreachOutcome.REFUSED);
        }
    }

    /** Tells the owner that it waits for approval. */
    public void remind(CaseNumber number) {
        records.tell(new OutreachEvent.Alarmed(
                number, records.now(), records.get(number).owner(), Concern.APPROVAL_WAITING));
    }

    /** Gives the task to the manager; a manager who composed it is told, and the lead keeps the task. */
    public void handOver(CaseNumber number) {
        var manager = staff.manager().username();
        if (!manager.equals(records.get(number).openedBy())) {
            workItems.ofCase(number).stream()
                    .filter(item -> item.approval() && !manager.equals(item.assignee()))
                    .forEach(item -> workItems.handOver(item.taskId(), manager));
        }
        records.tell(new OutreachEvent.Alarmed(number, records.now(), manager, Concern.APPROVAL_WAITING));
    }
}
