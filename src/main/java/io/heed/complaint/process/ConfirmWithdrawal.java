package io.heed.complaint.process;

import io.heed.complaint.ComplaintEvent.GestureFate;
import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Confirms the withdrawal and says what becomes of a gesture. */
@Component
class ConfirmWithdrawal implements JavaDelegate {

    private final ComplaintHandling handling;

    ConfirmWithdrawal(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.confirmWithdrawal(ComplaintResolution.caseOf(execution), GestureFate.valueOf((String)
                execution.getVariable(ComplaintResolution.GESTURE_FATE)));
    }
}
