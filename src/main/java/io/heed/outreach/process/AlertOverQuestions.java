package io.heed.outreach.process;

import io.heed.outreach.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells somebody that the questions to the silent stand still. */
@Component
class AlertOverQuestions implements JavaDelegate {

    private final Watches watches;

    AlertOverQuestions(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watches.alertOverQuestions(ProactiveOutreach.outreachOf(execution));
    }
}
