package io.heed.outreach.process;

import io.heed.outreach.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the wave of questions to those who stayed silent. */
@Component
class AskTheSilent implements JavaDelegate {

    private final Waves waves;

    AskTheSilent(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProactiveOutreach.ANY_SILENT, waves.askSilent(ProactiveOutreach.outreachOf(execution)));
    }
}
