package io.heed.survey.process;

import io.heed.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the one reminder to the contact policy. */
@Component
class RemindOfSurvey implements JavaDelegate {

    private final Surveys surveys;

    RemindOfSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.remind(FeedbackSurvey.surveyOf(execution));
    }
}
