package io.heed.complaint.process;

import io.heed.complaint.ComplaintHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a rejected fix in: a new promise, and the second time another person. */
@Component
class NoteRejection implements JavaDelegate {

    private final ComplaintHandling handling;

    NoteRejection(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.SECOND_STAGE, handling.noteRejection(ComplaintResolution.caseOf(execution)));
    }
}
