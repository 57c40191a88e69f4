package io.heed.complaint.process;

import io.heed.complaint.ComplaintTriage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the case a named owner before anything else happens to it. */
@Component
class AssignOwner implements JavaDelegate {

    private final ComplaintTriage triage;

    AssignOwner(ComplaintTriage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.assignOwner(ComplaintResolution.caseOf(execution));
    }
}
