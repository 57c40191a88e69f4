package io.heed.improvement.process;

import io.heed.improvement.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says by the table what the counts show. */
@Component
class JudgeImprovement implements JavaDelegate {

    private final Effects effects;

    JudgeImprovement(Effects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var judged = effects.judge(ImprovingFeedback.improvementOf(execution));
        execution.setVariable(ImprovingFeedback.PROVED, judged.proved());
        execution.setVariable(ImprovingFeedback.MEASURE_AGAIN, judged.measureAgain());
        execution.setVariable(ImprovingFeedback.DESIGN_AGAIN, judged.designAgain());
    }
}
