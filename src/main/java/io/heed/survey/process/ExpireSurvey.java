package io.heed.survey.process;

import io.heed.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered in time. */
@Component
class ExpireSurvey implements JavaDelegate {

    private final Surveys surveys;

    ExpireSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.expire(FeedbackSurvey.surveyOf(execution));
    }
}
