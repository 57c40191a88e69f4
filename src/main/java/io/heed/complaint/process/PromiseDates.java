package io.heed.complaint.process;

import io.heed.complaint.ComplaintClocks;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due dates for the timers of the diagrams: {@code ${promises.due(execution,'WARN')}}. */
@Component("promises")
class PromiseDates {

    private final ComplaintClocks clocks;

    PromiseDates(ComplaintClocks clocks) {
        this.clocks = clocks;
    }

    /**
     * When the named moment comes.
     *
     * @param name a rung (WARN, BREACH, SECOND_BREACH, ADMIT, UPDATE, STATUTORY_ALARM), or CHASE, VERDICT or REMEDY
     * @return never null: the engine takes a timer without a date as due at once
     */
    public Date due(DelegateExecution execution, String name) {
        return Date.from(clocks.due(ComplaintResolution.caseOf(execution), name));
    }
}
