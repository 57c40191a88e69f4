package io.heed.survey.process;

import io.heed.survey.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Owes the customer a letter of thanks. */
@Component
class ThankCustomer implements JavaDelegate {

    private final FollowUps followUps;

    ThankCustomer(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.thank(FeedbackSurvey.surveyOf(execution));
    }
}
