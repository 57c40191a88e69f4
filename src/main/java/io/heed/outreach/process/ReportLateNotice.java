package io.heed.outreach.process;

import io.heed.outreach.Watches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells owner and manager that the notice would come too late. */
@Component
class ReportLateNotice implements JavaDelegate {

    private final Watches watches;

    ReportLateNotice(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watches.reportLate(ProactiveOutreach.outreachOf(execution));
    }
}
