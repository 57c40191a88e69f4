package io.heed.outreach.process;

import io.heed.outreach.Assessing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who is affected, and whether somebody has to approve the message. */
@Component
class SelectAudience implements JavaDelegate {

    private final Assessing assessing;

    SelectAudience(Assessing assessing) {
        this.assessing = assessing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = assessing.select(ProactiveOutreach.outreachOf(execution));
        execution.setVariable(ProactiveOutreach.AFFECTED, found.affected());
        execution.setVariable(ProactiveOutreach.APPROVAL_NEEDED, found.approvalNeeded());
        execution.setVariable(ProactiveOutreach.APPROVED, !found.approvalNeeded());
    }
}
