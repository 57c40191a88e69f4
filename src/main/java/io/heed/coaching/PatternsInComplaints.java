package io.heed.coaching;

import io.heed.complaint.ComplaintEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what complaints show: what was not fixed, and the first answers of somebody new. */
@Component
class PatternsInComplaints {

    private final Coachings coachings;
    private final FirstCases firstCases;

    PatternsInComplaints(Coachings coachings, FirstCases firstCases) {
        this.coachings = coachings;
        this.firstCases = firstCases;
    }

    @EventListener
    void on(ComplaintEvent.FixRejected event) {
        coachings.note(CoachingReason.REOPENED, event.caseNumber(), event.at());
    }

    @EventListener
    void on(ComplaintEvent.Reopened event) {
        coachings.note(CoachingReason.REOPENED, event.caseNumber(), event.at());
    }

    @EventListener
    void on(ComplaintEvent.Answered event) {
        firstCases.answered(event.resolution().decidedBy(), event.caseNumber(), event.at());
    }
}
