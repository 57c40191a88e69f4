package io.heed.survey.process;

import io.heed.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether there is still something to ask. */
@Component
class WeighSurvey implements JavaDelegate {

    private final Surveys surveys;

    WeighSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(FeedbackSurvey.SURVEY_STILL_WANTED, surveys.weigh(FeedbackSurvey.surveyOf(execution)));
    }
}
