package io.heed.survey.process;

import io.heed.survey.FollowUp;
import io.heed.survey.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides by the table what follows from the score. */
@Component
class WeighAnswer implements JavaDelegate {

    private final FollowUps followUps;

    WeighAnswer(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var followUp = followUps.weigh(FeedbackSurvey.surveyOf(execution));
        execution.setVariable(
                FeedbackSurvey.CUSTOMER_UNHAPPY, followUp == FollowUp.CALL || followUp == FollowUp.REOPEN);
        execution.setVariable(FeedbackSurvey.CUSTOMER_DELIGHTED, followUp == FollowUp.THANK);
        execution.setVariable(FeedbackSurvey.COMPLAINT_TO_REOPEN, followUp == FollowUp.REOPEN);
    }
}
