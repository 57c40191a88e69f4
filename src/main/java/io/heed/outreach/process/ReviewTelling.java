package io.heed.outreach.process;

import io.heed.outreach.Waves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the silent are to be asked. */
@Component
class ReviewTelling implements JavaDelegate {

    private final Waves waves;

    ReviewTelling(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProactiveOutreach.ASK_SILENCE, waves.review(ProactiveOutreach.outreachOf(execution)));
    }
}
