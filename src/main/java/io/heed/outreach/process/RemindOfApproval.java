package io.heed.outreach.process;

import io.heed.outreach.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the owner that the message waits for approval. */
@Component
class RemindOfApproval implements JavaDelegate {

    private final Approvals approvals;

    RemindOfApproval(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.remind(ProactiveOutreach.outreachOf(execution));
    }
}
