package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer before the promised date passes that it will, with a new date. */
@Component
class AdmitDelay implements JavaDelegate {

    private final Escalation escalation;

    AdmitDelay(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.admitDelay(ComplaintResolution.caseOf(execution));
    }
}
