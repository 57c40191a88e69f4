package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the reporter which case carries this one on. */
@Component
class TellReporter implements JavaDelegate {

    private final ComplaintHandling handling;

    TellReporter(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.tellReporter(ComplaintResolution.caseOf(execution));
    }
}
