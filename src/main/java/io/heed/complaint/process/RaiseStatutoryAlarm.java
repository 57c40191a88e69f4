package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the manager that the legal deadline is near, whoever owns the case. */
@Component
class RaiseStatutoryAlarm implements JavaDelegate {

    private final Escalation escalation;

    RaiseStatutoryAlarm(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.raiseStatutoryAlarm(ComplaintResolution.caseOf(execution));
    }
}
