package io.heed.outreach.process;

import io.heed.outreach.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the wave stands still. */
@Component
class CheckBatch implements JavaDelegate {

    private final Watches watches;

    CheckBatch(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var batch = watches.check(ProactiveOutreach.outreachOf(execution));
        execution.setVariable(ProactiveOutreach.BATCH_STUCK, batch.stuck());
        execution.setVariable(ProactiveOutreach.BATCH_STUCK_AGAIN, batch.again());
    }
}
