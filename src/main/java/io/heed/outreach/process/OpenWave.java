package io.heed.outreach.process;

import io.heed.outreach.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the wave for what is newest. */
@Component
class OpenWave implements JavaDelegate {

    private final Waves waves;

    OpenWave(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProactiveOutreach.WAVE_UNDER_WAY, waves.open(ProactiveOutreach.outreachOf(execution)));
    }
}
