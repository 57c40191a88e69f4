package io.heed.survey.process;

import io.heed.engine.PublishedVersions;
import io.heed.shared.CaseNumber;
import io.heed.survey.SurveyProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/feedback/feedback-survey.bpmn}: its key, variables and messages. The business key is the
 * survey's number.
 */
@Component
class FeedbackSurvey implements SurveyProcess {

    static final String KEY = "feedback-survey";
    static final String SURVEY_STILL_WANTED = "surveyStillWanted";
    static final String CUSTOMER_UNHAPPY = "customerUnhappy";
    static final String CUSTOMER_DELIGHTED = "customerDelighted";
    static final String COMPLAINT_TO_REOPEN = "complaintToReopen";
    static final String ANOTHER_TRY = "anotherTry";

    private static final String SURVEY_ANSWERED = "feedback.survey-answered";
    private static final String SURVEY_NOT_ASKED = "feedback.survey-not-asked";
    private static final String SURVEY_OVERTAKEN = "feedback.survey-overtaken";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    FeedbackSurvey(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber surveyOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void planned(CaseNumber survey) {
        runtime.startProcessInstanceById(published.definitionId(KEY), survey.value());
    }

    @Override
    public void answered(CaseNumber survey) {
        happened(SURVEY_ANSWERED, survey);
    }

    @Override
    public void notAsked(CaseNumber survey) {
        happened(SURVEY_NOT_ASKED, survey);
    }

    @Override
    public void overtaken(CaseNumber survey) {
        happened(SURVEY_OVERTAKEN, survey);
    }

    private void happened(String message, CaseNumber survey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(survey.value())
                .correlate();
    }
}
