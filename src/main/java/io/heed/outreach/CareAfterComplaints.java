package io.heed.outreach;

import io.heed.complaint.CareFacts;
import io.heed.complaint.Closure;
import io.heed.complaint.ComplaintEvent;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a complaint's course means for how its customer feels: some of its events are annoyances, and after a bad one that
 * was put right somebody calls. In the transaction of the event; an ordinary course costs not one statement.
 */
@Component
class CareAfterComplaints {

    /** Endings at which nobody knows whether the customer is content. */
    private static final Set<Closure> UNSAID = Set.of(Closure.SILENCE, Closure.FINAL_ANSWER, Closure.CUSTOMER_SILENT);

    private final CareFacts complaints;
    private final CareCalls calls;
    private final Frictions frictions;

    CareAfterComplaints(CareFacts complaints, CareCalls calls, Frictions frictions) {
        this.complaints = complaints;
        this.calls = calls;
        this.frictions = frictions;
    }

    @EventListener
    void on(ComplaintEvent.Closed event) {
        if (UNSAID.contains(event.closure())) {
            complaints
                    .of(event.caseNumber())
                    .filter(complaint -> complaint.wasBad() && !complaint.anonymous())
                    .ifPresent(complaint ->
                            calls.want(complaint.customerId(), CareCall.Reason.BAD_EXPERIENCE, event.caseNumber()));
        }
    }

    @EventListener
    void on(ComplaintEvent.Reopened event) {
        note(FrictionKind.REOPENED, event, event.caseNumber() + ":" + event.pass());
    }

    @EventListener
    void on(ComplaintEvent.DelayAdmitted event) {
        note(FrictionKind.DELAY, event, at(event));
    }

    @EventListener
    void on(ComplaintEvent.RemedyDelayAdmitted event) {
        note(FrictionKind.DELAY, event, at(event));
    }

    @EventListener
    void on(ComplaintEvent.LetterTurned event) {
        note(FrictionKind.BOUNCE, event, event.letter() + ":" + at(event));
    }

    /** A message that nobody had to answer, such as thanks, annoys nobody. */
    @EventListener
    void on(ComplaintEvent.CustomerWrote event) {
        if (event.answerNeeded()) {
            note(FrictionKind.REPEATED_CONTACT, event, event.caseNumber() + ":" + event.messageId());
        }
    }

    private void note(FrictionKind kind, ComplaintEvent event, String id) {
        complaints
                .of(event.caseNumber())
                .filter(complaint -> !complaint.anonymous())
                .ifPresent(complaint ->
                        frictions.note(complaint.customerId(), kind, Frictions.OURSELVES, kind + ":" + id, event.at()));
    }

    private static String at(ComplaintEvent event) {
        return event.caseNumber() + ":" + event.at().toEpochMilli();
    }
}
