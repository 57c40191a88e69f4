package io.heed.outreach.process;

import io.heed.outreach.Measurement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for calls to those who had it worst. */
@Component
class PlanCareCalls implements JavaDelegate {

    private final Measurement measurement;

    PlanCareCalls(Measurement measurement) {
        this.measurement = measurement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        measurement.planCareCalls(ProactiveOutreach.outreachOf(execution));
    }
}
