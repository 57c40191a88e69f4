package io.heed.complaint.process;

import io.heed.complaint.BranchChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the branch's task to the service manager when nobody there measured in time. */
@Component
class HandOverMeasurement implements JavaDelegate {

    private final BranchChecks branches;

    HandOverMeasurement(BranchChecks branches) {
        this.branches = branches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        branches.handOverMeasurement(ComplaintResolution.caseOf(execution));
    }
}
