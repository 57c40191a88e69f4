package io.heed.complaint.process;

import io.heed.complaint.Questions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the final answer to a customer who did not answer two reminders. */
@Component
class ClosePolitely implements JavaDelegate {

    private final Questions questions;

    ClosePolitely(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.closePolitely(ComplaintResolution.caseOf(execution));
    }
}
