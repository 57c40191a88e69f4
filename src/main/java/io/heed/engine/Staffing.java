package io.heed.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who gets a user task of the diagrams: {@code ${staffing.owner(execution)}}. */
@Component("staffing")
class Staffing {

    private final Asked asked;

    Staffing(Asked asked) {
        this.asked = asked;
    }

    /** User name of the case's owner. */
    public String owner(DelegateExecution execution) {
        return asked.by(execution, DiagramAnswers::owner);
    }

    /** The team that works on the case. */
    public String team(DelegateExecution execution) {
        return asked.by(execution, DiagramAnswers::team);
    }

    /** User name of the one who may approve what was decided. */
    public String approver(DelegateExecution execution) {
        return asked.by(execution, DiagramAnswers::approver);
    }
}
