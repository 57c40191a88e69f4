package io.heed.complaint.process;

import io.heed.complaint.Questions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the owner's question; the service clock rests from here on. */
@Component
class AskCustomer implements JavaDelegate {

    private final Questions questions;

    AskCustomer(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ComplaintResolution.CHASED_TWICE, false);
        execution.setVariable(
                ComplaintResolution.ALREADY_ANSWERED, questions.ask(ComplaintResolution.caseOf(execution)));
    }
}
