package io.heed.outreach.process;

import io.heed.outreach.Assessing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Weighs the signal by the table, and finds who answers for it. */
@Component
class AssessSignal implements JavaDelegate {

    private final Assessing assessing;

    AssessSignal(Assessing assessing) {
        this.assessing = assessing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProactiveOutreach.TELL, assessing.assess(ProactiveOutreach.outreachOf(execution)));
    }
}
