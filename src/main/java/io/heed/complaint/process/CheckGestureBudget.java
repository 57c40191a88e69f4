package io.heed.complaint.process;

import io.heed.complaint.Gestures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the budget table whether the owner may grant the gesture alone. */
@Component
class CheckGestureBudget implements JavaDelegate {

    private final Gestures gestures;

    CheckGestureBudget(Gestures gestures) {
        this.gestures = gestures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.APPROVAL_NEEDED, gestures.checkBudget(ComplaintResolution.caseOf(execution)));
    }
}
