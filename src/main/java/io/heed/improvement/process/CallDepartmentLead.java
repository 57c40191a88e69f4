package io.heed.improvement.process;

import io.heed.improvement.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the review to the department’s lead, who did not answer in time. */
@Component
class CallDepartmentLead implements JavaDelegate {

    private final Reviews reviews;

    CallDepartmentLead(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.callLead(ImprovingFeedback.improvementOf(execution), ImprovingFeedback.departmentOf(execution));
    }
}
