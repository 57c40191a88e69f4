package io.heed.complaint.process;

import io.heed.complaint.Remedies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a case to the team's lead when a promised remedy has missed its new date too. */
@Component
class EscalateRemedy implements JavaDelegate {

    private final Remedies remedies;

    EscalateRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remedies.escalate(ComplaintResolution.caseOf(execution));
    }
}
