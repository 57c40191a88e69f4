package io.heed.outreach.process;

import io.heed.outreach.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the manager, who takes the outreach over. */
@Component
class AlertServiceManager implements JavaDelegate {

    private final Watches watches;

    AlertServiceManager(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watches.alertManager(ProactiveOutreach.outreachOf(execution));
    }
}
