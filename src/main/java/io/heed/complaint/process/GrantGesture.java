package io.heed.complaint.process;

import io.heed.complaint.Gestures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the gesture in the ledger, once for each decision. */
@Component
class GrantGesture implements JavaDelegate {

    private final Gestures gestures;

    GrantGesture(Gestures gestures) {
        this.gestures = gestures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gestures.grant(ComplaintResolution.caseOf(execution));
    }
}
