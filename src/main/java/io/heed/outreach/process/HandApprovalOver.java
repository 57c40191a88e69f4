package io.heed.outreach.process;

import io.heed.outreach.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the approval to the service manager. */
@Component
class HandApprovalOver implements JavaDelegate {

    private final Approvals approvals;

    HandApprovalOver(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.handOver(ProactiveOutreach.outreachOf(execution));
    }
}
