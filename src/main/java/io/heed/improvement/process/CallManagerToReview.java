package io.heed.improvement.process;

import io.heed.improvement.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the review to the manager when the lead did not answer either. */
@Component
class CallManagerToReview implements JavaDelegate {

    private final Reviews reviews;

    CallManagerToReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.callManager(ImprovingFeedback.improvementOf(execution), ImprovingFeedback.departmentOf(execution));
    }
}
