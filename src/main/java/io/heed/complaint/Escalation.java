package io.heed.complaint;

import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.ClockKind;
import io.heed.promise.Promise;
import io.heed.promise.PromiseLedger;
import io.heed.promise.Rung;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffBecameAbsent;
import io.heed.staff.StaffDirectory;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when time runs out: the owner is warned, the lead and then the manager take over, and the customer hears of
 * a delay before the promised date passes. Each rung acts once for each target.
 */
@Service
public class Escalation {

    /** How much later the new date is. */
    private static final Term EXTENSION = Term.parse("P2BD");

    /** The tasks that end with the answer. */
    private static final Set<String> TASKS = Set.of("resolveComplaint", "approveGesture", "reviewComplaint");

    private final Cases cases;
    private final ComplaintMapper complaints;
    private final MessageMapper messages;
    private final PromiseLedger promises;
    private final BusinessCalendars calendars;
    private final Ownership ownership;
    private final StaffDirectory staff;
    private final WorkItems workItems;
    private final ComplaintProcess process;

    Escalation(
            Cases cases,
            ComplaintMapper complaints,
            MessageMapper messages,
            PromiseLedger promises,
            BusinessCalendars calendars,
            Ownership ownership,
            StaffDirectory staff,
            WorkItems workItems,
            ComplaintProcess process) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.promises = promises;
        this.calendars = calendars;
        this.ownership = ownership;
        this.staff = staff;
        this.workItems = workItems;
        this.process = process;
    }

    /** Three quarters of the working time are used: the owner is reminded. */
    @Transactional
    public void warnOwner(CaseNumber caseNumber) {
        if (promises.fire(caseNumber, Rung.WARN, cases.now())) {
            var complaint = cases.get(caseNumber);
            workItems.warned(caseNumber, cases.now());
            cases.publish(new ComplaintEvent.OwnerWarned(
                    caseNumber,
                    cases.now(),
                    complaint.owner(),
                    promises.due(caseNumber, Rung.BREACH).orElse(null)));
        }
    }

    /** The service target was missed: the team's lead takes the case over; at the second stage it is the manager's turn. */
    @Transactional
    public void escalateToTeamLead(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        if (promises.fire(caseNumber, Rung.BREACH, cases.now()) && !complaint.isSecondStage()) {
            up(complaint, ownership.above(complaint.team(), Set.of(complaint.owner())));
        }
    }

    /** The lead did not answer either: the service manager takes the case over. */
    @Transactional
    public void escalateToManager(CaseNumber caseNumber) {
        if (promises.fire(caseNumber, Rung.SECOND_BREACH, cases.now())) {
            up(cases.get(caseNumber), staff.manager().username());
        }
    }

    /** The second look takes longer than its target: the service manager takes it over. */
    @Transactional
    public void escalateReview(CaseNumber caseNumber) {
        if (promises.fire(caseNumber, Rung.SECOND_STAGE_BREACH, cases.now())) {
            up(cases.get(caseNumber), staff.manager().username());
        }
    }

    /** The legal deadline is near: the manager is told, whoever owns the case. */
    @Transactional
    public void raiseStatutoryAlarm(CaseNumber caseNumber) {
        if (promises.fire(caseNumber, Rung.STATUTORY_ALARM, cases.now())) {
            cases.publish(new ComplaintEvent.StatutoryAlarmRaised(
                    caseNumber, cases.now(), staff.manager().username(), statutoryDue(caseNumber)));
        }
    }

    /** Somebody is away: the processes of the cases they own are told. */
    @EventListener
    void becameAbsent(StaffBecameAbsent absence) {
        complaints.openCasesOwnedBy(absence.username()).forEach(process::ownerAbsent);
    }

    /** The owner is away: somebody else takes the case over. */
    @Transactional
    public void reassignOwner(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var from = complaint.owner();
        var to = ownership.choose(
                complaint.team(),
                messages.complaintOf(caseNumber),
                complaint.isSecondStage() ? ownership.earlierHandlers(complaint) : Set.of(from));
        ownership.give(complaint, to, "absence", "heed");
        process.ownerChanged(caseNumber, from, to);
    }

    /** At the second stage the case goes to somebody who has not decided on it before. */
    @Transactional
    public void assignReviewer(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var from = complaint.owner();
        ownership.give(complaint, ownership.reviewer(complaint), "second-stage", "heed");
        complaint.work();
        cases.save(complaint);
        process.ownerChanged(caseNumber, from, complaint.owner());
    }

    /** Nothing new to tell, but the customer hears from us on the promised day. */
    @Transactional
    public void reportProgress(CaseNumber caseNumber) {
        var now = cases.now();
        if (!promises.fire(caseNumber, Rung.UPDATE, now)) {
            return;
        }
        var next = promises.nextUpdate(caseNumber, now);
        cases.publish(new ComplaintEvent.ProgressReported(caseNumber, now, next, promises.answerBy(caseNumber)));
    }

    /** The promised date will not be met: the customer hears it now, with a new date that we can keep. */
    @Transactional
    public void admitDelay(CaseNumber caseNumber) {
        var now = cases.now();
        var complaint = cases.get(caseNumber);
        var promised = promises.answerBy(caseNumber);
        var calendar = calendars.ofTeam(complaint.team());
        if (!promises.fire(caseNumber, Rung.ADMIT, now)) {
            return;
        }
        promises.admit(caseNumber, now, EXTENSION.after(promised.isBefore(now) ? now : promised, calendar));
        workItems.dueAt(caseNumber, TASKS, promises.answerBy(caseNumber));
        cases.publish(new ComplaintEvent.DelayAdmitted(caseNumber, now, promised, promises.answerBy(caseNumber)));
    }

    private Instant statutoryDue(CaseNumber caseNumber) {
        return promises.of(caseNumber).stream()
                .filter(promise -> promise.clock() == ClockKind.STATUTORY)
                .map(Promise::dueAt)
                .findFirst()
                .orElse(null);
    }

    private void up(Complaint complaint, String to) {
        var from = complaint.owner();
        ownership.up(complaint, to);
        cases.publish(new ComplaintEvent.Escalated(
                complaint.caseNumber(),
                cases.now(),
                from,
                to,
                promises.due(complaint.caseNumber(), Rung.BREACH).orElse(null)));
    }
}
