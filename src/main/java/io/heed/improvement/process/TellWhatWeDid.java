package io.heed.improvement.process;

import io.heed.improvement.Telling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who contributed what was done and what came of it. */
@Component
class TellWhatWeDid implements JavaDelegate {

    private final Telling telling;

    TellWhatWeDid(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ImprovingFeedback.TELLING_UNDER_WAY, telling.open(ImprovingFeedback.improvementOf(execution)));
    }
}
