package io.heed.survey.process;

import io.heed.survey.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the complaint again with the customer's words. */
@Component
class ReopenComplaint implements JavaDelegate {

    private final FollowUps followUps;

    ReopenComplaint(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.reopen(FeedbackSurvey.surveyOf(execution));
    }
}
