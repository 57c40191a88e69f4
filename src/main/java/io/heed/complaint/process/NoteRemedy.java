package io.heed.complaint.process;

import io.heed.complaint.Resolving;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether everything promised is done by now. */
@Component
class NoteRemedy implements JavaDelegate {

    private final Resolving resolving;

    NoteRemedy(Resolving resolving) {
        this.resolving = resolving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.REMEDIES_OUTSTANDING,
                resolving.remediesOutstanding(ComplaintResolution.caseOf(execution)));
    }
}
