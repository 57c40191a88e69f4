package io.heed.improvement.process;

import io.heed.improvement.ImprovementMoments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the owner, then the manager, of a step that takes too long. */
@Component
class RemindOfImprovement implements JavaDelegate {

    private final ImprovementMoments moments;

    RemindOfImprovement(ImprovementMoments moments) {
        this.moments = moments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moments.remind(ImprovingFeedback.improvementOf(execution));
    }
}
