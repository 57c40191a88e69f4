package io.heed.outreach.process;

import io.heed.outreach.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the questions to the silent stand still. */
@Component
class CheckQuestions implements JavaDelegate {

    private final Watches watches;

    CheckQuestions(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var batch = watches.check(ProactiveOutreach.outreachOf(execution));
        execution.setVariable(ProactiveOutreach.QUESTIONS_STUCK, batch.stuck());
    }
}
