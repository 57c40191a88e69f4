package io.heed.complaint.process;

import io.heed.complaint.ComplaintTriage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides severity, category, team and route, in the transaction of the intake. */
@Component
class TriageComplaint implements JavaDelegate {

    private final ComplaintTriage triage;

    TriageComplaint(ComplaintTriage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var route = triage.triage(ComplaintResolution.caseOf(execution));
        execution.setVariable(ComplaintResolution.SECOND_STAGE, false);
        execution.setVariable(ComplaintResolution.FAST_LANE, route.fastLane());
        execution.setVariable(ComplaintResolution.KNOWN_INCIDENT, route.knownIncident());
    }
}
