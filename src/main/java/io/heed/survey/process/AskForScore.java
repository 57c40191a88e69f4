package io.heed.survey.process;

import io.heed.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the question to the contact policy. */
@Component
class AskForScore implements JavaDelegate {

    private final Surveys surveys;

    AskForScore(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.ask(FeedbackSurvey.surveyOf(execution));
    }
}
