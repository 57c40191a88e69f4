package io.heed.complaint.process;

import io.heed.complaint.Remedies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether everything promised is done by now. */
@Component
class NoteRemedy implements JavaDelegate {

    private final Remedies remedies;

    NoteRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintResolution.REMEDIES_OUTSTANDING,
                remedies.areOutstanding(ComplaintResolution.caseOf(execution)));
    }
}
