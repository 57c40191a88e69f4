package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the owner when three quarters of the time are used. Non-interrupting: the work goes on. */
@Component
class WarnOwner implements JavaDelegate {

    private final Escalation escalation;

    WarnOwner(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.warnOwner(ComplaintResolution.caseOf(execution));
    }
}
