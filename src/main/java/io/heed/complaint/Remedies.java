package io.heed.complaint;

import io.heed.engine.WorkItems;
import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised to be done after the answer: watched until the last of it is done, and admitted when it is late. */
@Service
public class Remedies {

    /** How much later the new date of a late remedy is. */
    private static final Duration EXTENSION = Duration.ofDays(5);

    private static final Duration NEVER = Duration.ofDays(36_500);

    private static final Set<String> TASKS = Set.of("fulfilRemedy");

    private final Cases cases;
    private final RemedyMapper remedies;
    private final PromiseLedger promises;
    private final Ownership ownership;
    private final StaffDirectory staff;
    private final WorkItems workItems;
    private final ComplaintProcess process;

    Remedies(
            Cases cases,
            RemedyMapper remedies,
            PromiseLedger promises,
            Ownership ownership,
            StaffDirectory staff,
            WorkItems workItems,
            ComplaintProcess process) {
        this.cases = cases;
        this.remedies = remedies;
        this.promises = promises;
        this.ownership = ownership;
        this.staff = staff;
        this.workItems = workItems;
        this.process = process;
    }

    /** The remedies that have still to be done. */
    @Transactional(readOnly = true)
    public List<CaseForStaff.Remedy> outstanding(CaseNumber caseNumber) {
        return remedies.outstanding(caseNumber);
    }

    /** Whether anything promised has still to be done. */
    @Transactional(readOnly = true)
    public boolean areOutstanding(CaseNumber caseNumber) {
        return !remedies.outstanding(caseNumber).isEmpty();
    }

    /** When the next remedy is due; a century from now when there is none. */
    @Transactional(readOnly = true)
    public Instant nextDue(CaseNumber caseNumber) {
        return promises.remedyDue(caseNumber).orElseGet(() -> cases.now().plus(NEVER));
    }

    /** Marks a remedy as done and tells the customer; the date of the next one counts from here on. */
    @Transactional
    public void done(CaseNumber caseNumber, long remedyId, String note, String by) {
        var now = cases.now();
        var remedy = outstanding(caseNumber).stream()
                .filter(open -> open.id() == remedyId)
                .findFirst()
                .orElseThrow(() -> new Refused("remedy", "complaint.remedy-unknown"));
        if (remedies.done(caseNumber, remedyId, by, note, now) == 0) {
            throw new OptimisticLockingFailureException("Somebody else has done remedy " + remedyId);
        }
        promises.remedySettled(caseNumber, remedyId, now);
        var lastOne = !areOutstanding(caseNumber);
        cases.publish(new ComplaintEvent.RemedyFulfilled(caseNumber, now, remedy.description(), by, lastOne));
        if (!lastOne) {
            process.clocksMoved(caseNumber);
        }
    }

    /**
     * Whatever is late by now is admitted to the customer, with a new date that the task list shows as well.
     *
     * @return whether the new date of an earlier admission was missed too
     */
    @Transactional
    public boolean admitDelay(CaseNumber caseNumber) {
        var now = cases.now().truncatedTo(ChronoUnit.MILLIS);
        var due = now.plus(EXTENSION);
        var late = outstanding(caseNumber).stream()
                .filter(remedy -> !remedy.dueAt().isAfter(now))
                .toList();
        var again = false;
        for (var remedy : late) {
            remedies.postpone(remedy.id(), due);
            again |= promises.remedyDelayed(caseNumber, remedy.id(), now, due) > 1;
            cases.publish(new ComplaintEvent.RemedyDelayAdmitted(caseNumber, now, remedy.description(), due));
        }
        if (!late.isEmpty()) {
            workItems.dueAt(caseNumber, TASKS, nextDue(caseNumber));
        }
        return again;
    }

    /** A remedy missed its new date too: the team's lead takes the case over, and the manager when the lead had it. */
    @Transactional
    public void escalate(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var manager = staff.manager().username();
        var from = complaint.owner();
        var to = manager.equals(from) ? manager : ownership.above(complaint.team(), Set.of(from));
        ownership.up(complaint, to);
        cases.publish(new ComplaintEvent.RemedyEscalated(caseNumber, cases.now(), from, to));
    }
}
