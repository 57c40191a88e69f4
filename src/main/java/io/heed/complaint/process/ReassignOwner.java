package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the case to somebody who is there. */
@Component
class ReassignOwner implements JavaDelegate {

    private final Escalation escalation;

    ReassignOwner(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.reassignOwner(ComplaintResolution.caseOf(execution));
    }
}
