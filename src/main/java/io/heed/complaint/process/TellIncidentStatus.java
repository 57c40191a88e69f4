package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer what is known about the incident the complaint belongs to. */
@Component
class TellIncidentStatus implements JavaDelegate {

    private final ComplaintHandling handling;

    TellIncidentStatus(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.tellIncidentStatus(ComplaintResolution.caseOf(execution));
    }
}
