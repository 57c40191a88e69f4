package io.heed.complaint.process;

import io.heed.complaint.Gestures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the reviewer's gesture in the ledger; a reviewer needs no approval. */
@Component
class SettleReview implements JavaDelegate {

    private final Gestures gestures;

    SettleReview(Gestures gestures) {
        this.gestures = gestures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gestures.grant(ComplaintResolution.caseOf(execution));
    }
}
