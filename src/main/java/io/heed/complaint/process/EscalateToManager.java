package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the case to the service manager when the lead did not answer either. */
@Component
class EscalateToManager implements JavaDelegate {

    private final Escalation escalation;

    EscalateToManager(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.escalateToManager(ComplaintResolution.caseOf(execution));
    }
}
