package io.heed.outreach.process;

import io.heed.outreach.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the telling of a matter whose end nobody reports. */
@Component
class ConcludeTelling implements JavaDelegate {

    private final Waves waves;

    ConcludeTelling(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waves.conclude(ProactiveOutreach.outreachOf(execution));
    }
}
