package io.heed.improvement.process;

import io.heed.improvement.Closing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings what is read of it up to date, and closes it. */
@Component
class UpdateKnowledge implements JavaDelegate {

    private final Closing closing;

    UpdateKnowledge(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.update(ImprovingFeedback.improvementOf(execution));
    }
}
