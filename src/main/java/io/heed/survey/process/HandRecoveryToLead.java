package io.heed.survey.process;

import io.heed.survey.Recoveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the call to the team's lead. */
@Component
class HandRecoveryToLead implements JavaDelegate {

    private final Recoveries recoveries;

    HandRecoveryToLead(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recoveries.handToLead(FeedbackSurvey.surveyOf(execution));
    }
}
