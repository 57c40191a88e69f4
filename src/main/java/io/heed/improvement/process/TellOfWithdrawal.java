package io.heed.improvement.process;

import io.heed.improvement.Telling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who contributed that we have given it up, and why. */
@Component
class TellOfWithdrawal implements JavaDelegate {

    private final Telling telling;

    TellOfWithdrawal(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ImprovingFeedback.TELLING_UNDER_WAY, telling.open(ImprovingFeedback.improvementOf(execution)));
    }
}
