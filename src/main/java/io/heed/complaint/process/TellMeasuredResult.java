package io.heed.complaint.process;

import io.heed.complaint.BranchChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer what was measured, for better or worse. */
@Component
class TellMeasuredResult implements JavaDelegate {

    private final BranchChecks branches;

    TellMeasuredResult(BranchChecks branches) {
        this.branches = branches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        branches.tellResult(ComplaintResolution.caseOf(execution));
    }
}
