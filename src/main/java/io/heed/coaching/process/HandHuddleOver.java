package io.heed.coaching.process;

import io.heed.coaching.Huddles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the huddle to whom the team looks to when nobody held it in time. */
@Component
class HandHuddleOver implements JavaDelegate {

    private final Huddles huddles;

    HandHuddleOver(Huddles huddles) {
        this.huddles = huddles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        huddles.handOver(TeamHuddle.huddleOf(execution));
    }
}
