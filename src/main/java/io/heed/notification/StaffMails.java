package io.heed.notification;

import io.heed.complaint.ComplaintEvent;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members of staff what waits for them. Names the case, never the customer. */
@Component
class StaffMails {

    private final StaffDirectory staff;
    private final LetterWriter writer;
    private final Outbox outbox;

    StaffMails(StaffDirectory staff, LetterWriter writer, Outbox outbox) {
        this.staff = staff;
        this.writer = writer;
        this.outbox = outbox;
    }

    @EventListener
    void on(ComplaintEvent.OwnerWarned event) {
        write(
                LetterKind.OWNER_WARNING,
                event,
                event.owner(),
                page -> page.say("time-runs")
                        .fact("common.service-due", page.wording().instant(event.serviceDue()))
                        .say("what-now"));
    }

    @EventListener
    void on(ComplaintEvent.Escalated event) {
        write(
                LetterKind.ESCALATION,
                event,
                event.to(),
                page -> page.say("missed")
                        .fact("common.service-due", page.wording().instant(event.serviceDue()))
                        .say("what-now"));
    }

    @EventListener
    void on(ComplaintEvent.RemedyEscalated event) {
        write(
                LetterKind.ESCALATION,
                event,
                event.to(),
                page -> page.say("remedy").say("what-now"));
    }

    @EventListener
    void on(ComplaintEvent.MessageEscalated event) {
        write(
                LetterKind.ESCALATION,
                event,
                event.to(),
                page -> page.say("message").say("what-now"));
    }

    @EventListener
    void on(ComplaintEvent.StatutoryAlarmRaised event) {
        write(
                LetterKind.STATUTORY_ALARM,
                event,
                event.to(),
                page -> page.say("near")
                        .fact("due", page.wording().instant(event.statutoryDue()))
                        .say(daysLeft(page, event.at(), event.statutoryDue()), days(event.at(), event.statutoryDue()))
                        .say("what-now"));
    }

    @EventListener
    void on(ComplaintEvent.BranchAsked event) {
        write(
                LetterKind.BRANCH_TASK,
                event,
                event.to(),
                page -> page.say("look")
                        .fact("due", page.wording().instant(event.answerBy()))
                        .say("what-now"));
    }

    @EventListener
    void on(ComplaintEvent.BranchSilent event) {
        write(
                LetterKind.BRANCH_TASK,
                event,
                event.to(),
                page -> page.say("silent")
                        .fact("due", page.wording().instant(event.answerBy()))
                        .say("what-now"));
    }

    @EventListener
    void on(ComplaintEvent.BranchNotMeasured event) {
        write(
                LetterKind.BRANCH_TASK,
                event,
                event.to(),
                page -> page.say("not-measured")
                        .fact("measured-by", page.wording().instant(event.measureBy()))
                        .say("measure-now"));
    }

    /** A case that has no owner yet is looked at by whoever gets it. */
    @EventListener
    void on(ComplaintEvent.IncidentOver event) {
        if (event.to() != null) {
            write(
                    LetterKind.OWNER_INCIDENT_OVER,
                    event,
                    event.to(),
                    page -> page.say("over").say("what-now"));
        }
    }

    private static String daysLeft(LetterPage page, Instant now, Instant due) {
        return "left-" + page.wording().plural(days(now, due));
    }

    private static long days(Instant now, Instant due) {
        return Math.max(0, ChronoUnit.DAYS.between(now, due));
    }

    private void write(LetterKind kind, ComplaintEvent event, String username, Consumer<LetterPage> content) {
        staff.find(username)
                .filter(StaffMember::hasMailbox)
                .ifPresent(reader -> outbox.write(writer.toStaff(kind, event, reader, content)));
    }
}
