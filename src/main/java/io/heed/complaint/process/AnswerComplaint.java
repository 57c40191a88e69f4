package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the answer and settles the promises. */
@Component
class AnswerComplaint implements JavaDelegate {

    private final ComplaintHandling handling;

    AnswerComplaint(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.REMEDIES_OUTSTANDING, handling.answer(ComplaintResolution.caseOf(execution)));
    }
}
