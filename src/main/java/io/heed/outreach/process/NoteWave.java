package io.heed.outreach.process;

import io.heed.outreach.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks what follows on the wave. */
@Component
class NoteWave implements JavaDelegate {

    private final Waves waves;

    NoteWave(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = waves.note(ProactiveOutreach.outreachOf(execution));
        execution.setVariable(ProactiveOutreach.MORE_TO_COME, next.moreToCome());
        execution.setVariable(ProactiveOutreach.NEWS_ALREADY, next.newsAlready());
    }
}
