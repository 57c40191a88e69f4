package io.heed.outreach.process;

import io.heed.outreach.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the owner what stands still. */
@Component
class AlertOutreachOwner implements JavaDelegate {

    private final Watches watches;

    AlertOutreachOwner(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watches.alertOwner(ProactiveOutreach.outreachOf(execution));
    }
}
