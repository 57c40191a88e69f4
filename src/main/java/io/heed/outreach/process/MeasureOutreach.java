package io.heed.outreach.process;

import io.heed.outreach.Measurement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Measures what telling was worth, and closes the outreach. */
@Component
class MeasureOutreach implements JavaDelegate {

    private final Measurement measurement;

    MeasureOutreach(Measurement measurement) {
        this.measurement = measurement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        measurement.measure(ProactiveOutreach.outreachOf(execution));
    }
}
