package io.heed.complaint.process;

import io.heed.complaint.Questions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the customer of the question, twice at most. */
@Component
class ChaseCustomer implements JavaDelegate {

    private final Questions questions;

    ChaseCustomer(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ComplaintResolution.ALREADY_ANSWERED, false);
        execution.setVariable(ComplaintResolution.CHASED_TWICE, questions.chase(ComplaintResolution.caseOf(execution)));
    }
}
