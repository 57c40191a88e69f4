package io.heed.improvement.process;

import io.heed.improvement.Pilots;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the contacts of the pilot, and of the others. */
@Component
class MeasurePilot implements JavaDelegate {

    private final Pilots pilots;

    MeasurePilot(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pilots.measure(ImprovingFeedback.improvementOf(execution));
    }
}
