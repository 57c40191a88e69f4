package io.heed.complaint;

import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages of customers that somebody has to answer: by when, and what happens when nobody does. */
@Service
public class UnansweredMessages {

    /** The task in which a message is answered. */
    static final String TASK = "answerMessage";

    private static final Term ANSWERED_WITHIN = Term.parse("P1BD");

    private final Cases cases;
    private final MessageMapper messages;
    private final BusinessCalendars calendars;
    private final Ownership ownership;
    private final StaffDirectory staff;
    private final WorkItems workItems;

    UnansweredMessages(
            Cases cases,
            MessageMapper messages,
            BusinessCalendars calendars,
            Ownership ownership,
            StaffDirectory staff,
            WorkItems workItems) {
        this.cases = cases;
        this.messages = messages;
        this.calendars = calendars;
        this.ownership = ownership;
        this.staff = staff;
        this.workItems = workItems;
    }

    /** By when the customer's last message is to be answered: within a business day of the team, whatever else is promised. */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber caseNumber) {
        var message = messages.lastOf(caseNumber, Message.Kind.CUSTOMER);
        var written = message == null ? cases.now() : message.writtenAt();
        return ANSWERED_WITHIN.after(
                written, calendars.ofTeam(cases.get(caseNumber).team()));
    }

    /** Whether somebody has still to answer a message. */
    boolean areOpen(CaseNumber caseNumber) {
        return open(caseNumber).findAny().isPresent();
    }

    /**
     * A message was not answered in time: the task goes to the team's lead, or to the manager when the lead owns the case.
     * The case stays with its owner. At the second stage, whoever has decided before is told and does not get the task.
     */
    @Transactional
    public void escalate(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var now = cases.now();
        var manager = staff.manager().username();
        var to = manager.equals(complaint.owner())
                ? manager
                : ownership.above(complaint.team(), Set.of(complaint.owner()));
        var late = open(caseNumber)
                .filter(item -> item.dueAt() != null && !item.dueAt().isAfter(now))
                .filter(item -> !to.equals(item.assignee()))
                .toList();
        for (var item : late) {
            if (ownership.mayDecide(complaint, to)) {
                workItems.handOver(item.taskId(), to);
            }
            cases.publish(new ComplaintEvent.MessageEscalated(caseNumber, now, item.assignee(), to));
        }
    }

    private Stream<WorkItem> open(CaseNumber caseNumber) {
        return workItems.ofCase(caseNumber).stream().filter(item -> TASK.equals(item.element()));
    }
}
