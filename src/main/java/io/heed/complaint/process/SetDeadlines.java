package io.heed.complaint.process;

import io.heed.complaint.ComplaintTriage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the statutory, service and promise clocks, so that the acknowledgement can carry the date. */
@Component
class SetDeadlines implements JavaDelegate {

    private final ComplaintTriage triage;

    SetDeadlines(ComplaintTriage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.setDeadlines(ComplaintResolution.caseOf(execution));
    }
}
