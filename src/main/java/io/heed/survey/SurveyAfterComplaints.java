package io.heed.survey;

import io.heed.complaint.CareFacts;
import io.heed.complaint.Closure;
import io.heed.complaint.ComplaintEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a complaint's course means for surveys: one that is closed is asked about, one that is opened again is not any more.
 * In the transaction of the event, with one statement.
 */
@Component
class SurveyAfterComplaints {

    private final CareFacts complaints;
    private final SurveyOccasions occasions;
    private final Surveys surveys;

    SurveyAfterComplaints(CareFacts complaints, SurveyOccasions occasions, Surveys surveys) {
        this.complaints = complaints;
        this.occasions = occasions;
        this.surveys = surveys;
    }

    @EventListener
    void on(ComplaintEvent.Closed event) {
        if (event.closure() == Closure.WITHDRAWN || event.closure() == Closure.MERGED) {
            return;
        }
        complaints
                .of(event.caseNumber())
                .filter(complaint -> !complaint.anonymous() && complaint.customerId() > 0)
                .ifPresent(complaint -> occasions.note(new SurveyOccasion(
                        "closed:" + event.caseNumber() + ":" + event.at().toEpochMilli(),
                        Occasion.COMPLAINT_CLOSED,
                        complaint.customerId(),
                        event.caseNumber(),
                        complaint.product(),
                        complaint.region(),
                        event.at())));
    }

    @EventListener
    void on(ComplaintEvent.Reopened event) {
        surveys.overtake(event.caseNumber());
    }

    @EventListener
    void on(ComplaintEvent.StartedAgain event) {
        surveys.overtake(event.caseNumber());
    }
}
