package io.heed.coaching.process;

import io.heed.coaching.Huddles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether customers of the team said anything in its week. */
@Component
class GatherVoices implements JavaDelegate {

    private final Huddles huddles;

    GatherVoices(Huddles huddles) {
        this.huddles = huddles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(TeamHuddle.VOICES_HEARD, huddles.gather(TeamHuddle.huddleOf(execution)));
    }
}
