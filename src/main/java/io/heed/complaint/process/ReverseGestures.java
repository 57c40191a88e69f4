package io.heed.complaint.process;

import io.heed.complaint.Gestures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes granted gestures back where that is possible, once; the confirmation says what became of them. */
@Component
class ReverseGestures implements JavaDelegate {

    private final Gestures gestures;

    ReverseGestures(Gestures gestures) {
        this.gestures = gestures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.GESTURE_FATE,
                gestures.reverse(ComplaintResolution.caseOf(execution)).name());
    }
}
