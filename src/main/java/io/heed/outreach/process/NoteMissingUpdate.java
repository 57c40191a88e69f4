package io.heed.outreach.process;

import io.heed.outreach.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts an update that did not come. */
@Component
class NoteMissingUpdate implements JavaDelegate {

    private final Watches watches;

    NoteMissingUpdate(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ProactiveOutreach.MISSED_AGAIN, watches.missUpdate(ProactiveOutreach.outreachOf(execution)));
    }
}
