package io.heed.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due dates for the timers of the diagrams: {@code ${promises.due(execution,'WARN')}}. */
@Component("promises")
class PromiseDates {

    private final Asked asked;

    PromiseDates(Asked asked) {
        this.asked = asked;
    }

    /** When the named moment comes; never null. */
    public Date due(DelegateExecution execution, String moment) {
        return Date.from(asked.by(execution, (family, caseNumber) -> family.due(caseNumber, moment)));
    }
}
