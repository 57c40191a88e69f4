package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether silence counts as agreement, or we owe the customer a word ourselves. */
@Component
class WeighSilence implements JavaDelegate {

    private final ComplaintHandling handling;

    WeighSilence(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.MESSAGE_OPEN, handling.weighSilence(ComplaintResolution.caseOf(execution)));
    }
}
