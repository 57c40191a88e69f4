package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the case to the team's lead after the service target was missed. */
@Component
class EscalateToTeamLead implements JavaDelegate {

    private final Escalation escalation;

    EscalateToTeamLead(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.escalateToTeamLead(ComplaintResolution.caseOf(execution));
    }
}
