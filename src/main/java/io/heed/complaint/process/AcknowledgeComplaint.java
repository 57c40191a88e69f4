package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends number, apology and date. A save point: the intake is answered before the letter is written. */
@Component
class AcknowledgeComplaint implements JavaDelegate {

    private final ComplaintHandling handling;

    AcknowledgeComplaint(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.acknowledge(ComplaintResolution.caseOf(execution));
    }
}
