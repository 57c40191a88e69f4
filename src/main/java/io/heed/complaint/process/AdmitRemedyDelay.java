package io.heed.complaint.process;

import io.heed.complaint.Remedies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that a promised remedy is late, with a new date. */
@Component
class AdmitRemedyDelay implements JavaDelegate {

    private final Remedies remedies;

    AdmitRemedyDelay(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.REMEDY_LATE_AGAIN, remedies.admitDelay(ComplaintResolution.caseOf(execution)));
    }
}
