package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls the service manager in when the second look takes longer than its target. */
@Component
class EscalateReview implements JavaDelegate {

    private final Escalation escalation;

    EscalateReview(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.escalateReview(ComplaintResolution.caseOf(execution));
    }
}
