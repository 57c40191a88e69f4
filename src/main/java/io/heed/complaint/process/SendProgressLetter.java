package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer on the promised day that we are still at it. */
@Component
class SendProgressLetter implements JavaDelegate {

    private final Escalation escalation;

    SendProgressLetter(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.reportProgress(ComplaintResolution.caseOf(execution));
    }
}
