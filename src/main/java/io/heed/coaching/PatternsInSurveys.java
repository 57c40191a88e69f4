package io.heed.coaching;

import io.heed.survey.SurveyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes low scores for complaints, for whoever decided on them. */
@Component
class PatternsInSurveys {

    private final Coachings coachings;

    PatternsInSurveys(Coachings coachings) {
        this.coachings = coachings;
    }

    @EventListener
    void on(SurveyEvent.Answered event) {
        if (event.isLow() && event.caseNumber() != null) {
            coachings.note(CoachingReason.LOW_SCORE, event.caseNumber(), event.at());
        }
    }
}
