package io.heed.complaint.process;

import io.heed.complaint.Correspondence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks at a message that nobody asked for and decides whether somebody has to answer it. */
@Component
class NoteMessage implements JavaDelegate {

    private final Correspondence correspondence;

    NoteMessage(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.ANSWER_NEEDED, correspondence.noteMessage(ComplaintResolution.caseOf(execution)));
    }
}
