package io.heed.complaint.process;

import io.heed.complaint.Questions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer has answered: the service clock runs again with the time that was left. */
@Component
class ResumeClock implements JavaDelegate {

    private final Questions questions;

    ResumeClock(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.resume(ComplaintResolution.caseOf(execution));
    }
}
