package io.heed.complaint.process;

import io.heed.complaint.Gestures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a small billing error or glitch right at once, within the budget. */
@Component
class GrantInstantRemedy implements JavaDelegate {

    private final Gestures gestures;

    GrantInstantRemedy(Gestures gestures) {
        this.gestures = gestures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gestures.grantInstantRemedy(ComplaintResolution.caseOf(execution));
    }
}
