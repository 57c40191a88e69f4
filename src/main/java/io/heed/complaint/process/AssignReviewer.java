package io.heed.complaint.process;

import io.heed.complaint.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the second stage to somebody who has not decided on the case before. */
@Component
class AssignReviewer implements JavaDelegate {

    private final Escalation escalation;

    AssignReviewer(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.assignReviewer(ComplaintResolution.caseOf(execution));
    }
}
