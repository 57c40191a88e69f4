package io.heed.complaint.process;

import io.heed.complaint.Resolving;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that a promised remedy is late, with a new date. */
@Component
class AdmitRemedyDelay implements JavaDelegate {

    private final Resolving resolving;

    AdmitRemedyDelay(Resolving resolving) {
        this.resolving = resolving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resolving.admitRemedyDelay(ComplaintResolution.caseOf(execution));
    }
}
