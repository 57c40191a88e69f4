package io.heed.engine;

import java.util.List;
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

    /** The departments that are asked at the same time. */
    public List<String> departments(DelegateExecution execution) {
        return asked.by(execution, DiagramAnswers::departments);
    }

    /** The department of which the diagram asks just now. */
    public String department(DelegateExecution execution) {
        return (String) execution.getVariable("department");
    }

    /** User name of who answers for that department in person; null where everybody of it may. */
    public String reviewer(DelegateExecution execution) {
        return asked.by(execution, (family, caseNumber) -> family.head(department(execution)));
    }
}
