package io.heed.complaint.process;

import io.heed.complaint.BranchChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the customer still waits for the result. */
@Component
class AskForComplaint implements JavaDelegate {

    private final BranchChecks branches;

    AskForComplaint(BranchChecks branches) {
        this.branches = branches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                BranchCheck.RESULT_WANTED, branches.isResultWanted(ComplaintResolution.caseOf(execution)));
    }
}
