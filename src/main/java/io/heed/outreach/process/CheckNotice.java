package io.heed.outreach.process;

import io.heed.outreach.Assessing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks by the dated table whether there is still time for the notice. */
@Component
class CheckNotice implements JavaDelegate {

    private final Assessing assessing;

    CheckNotice(Assessing assessing) {
        this.assessing = assessing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProactiveOutreach.IN_TIME, assessing.isInTime(ProactiveOutreach.outreachOf(execution)));
    }
}
