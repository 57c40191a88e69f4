package io.heed.improvement.process;

import io.heed.improvement.Telling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps for each contributor whether they heard that we have given it up. */
@Component
class NoteWhoHeardOfWithdrawal implements JavaDelegate {

    private final Telling telling;

    NoteWhoHeardOfWithdrawal(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ImprovingFeedback.STILL_TO_HEAR, telling.note(ImprovingFeedback.improvementOf(execution)));
    }
}
