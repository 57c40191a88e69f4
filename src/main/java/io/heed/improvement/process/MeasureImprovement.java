package io.heed.improvement.process;

import io.heed.improvement.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the contacts before and after. */
@Component
class MeasureImprovement implements JavaDelegate {

    private final Effects effects;

    MeasureImprovement(Effects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.measure(ImprovingFeedback.improvementOf(execution));
    }
}
