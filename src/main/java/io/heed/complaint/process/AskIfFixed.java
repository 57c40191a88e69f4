package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the time in which the customer says whether it is fixed. */
@Component
class AskIfFixed implements JavaDelegate {

    private final ComplaintHandling handling;

    AskIfFixed(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.askIfFixed(ComplaintResolution.caseOf(execution));
    }
}
