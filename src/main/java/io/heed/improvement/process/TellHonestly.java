package io.heed.improvement.process;

import io.heed.improvement.Telling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who contributed that it was not changed or not solved, and why. */
@Component
class TellHonestly implements JavaDelegate {

    private final Telling telling;

    TellHonestly(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ImprovingFeedback.TELLING_UNDER_WAY, telling.open(ImprovingFeedback.improvementOf(execution)));
    }
}
