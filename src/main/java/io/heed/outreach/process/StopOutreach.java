package io.heed.outreach.process;

import io.heed.outreach.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops what is under way, for good. */
@Component
class StopOutreach implements JavaDelegate {

    private final Waves waves;

    StopOutreach(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waves.stop(ProactiveOutreach.outreachOf(execution));
    }
}
