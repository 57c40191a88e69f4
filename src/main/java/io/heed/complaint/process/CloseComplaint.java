package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case; the window for opening it again begins. */
@Component
class CloseComplaint implements JavaDelegate {

    private final ComplaintHandling handling;

    CloseComplaint(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.close(ComplaintResolution.caseOf(execution));
    }
}
