package io.heed.complaint.process;

import io.heed.complaint.ComplaintStaffing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who gets a user task of the diagrams: {@code ${staffing.owner(execution)}}. */
@Component("staffing")
class Staffing {

    private final ComplaintStaffing staffing;

    Staffing(ComplaintStaffing staffing) {
        this.staffing = staffing;
    }

    /** User name of the case's owner. */
    public String owner(DelegateExecution execution) {
        return staffing.ownerOf(ComplaintResolution.caseOf(execution));
    }

    /** The team that works on the case. */
    public String team(DelegateExecution execution) {
        return staffing.teamOf(ComplaintResolution.caseOf(execution));
    }

    /** User name of the one who may approve the gesture just decided. */
    public String approver(DelegateExecution execution) {
        return staffing.approverOf(ComplaintResolution.caseOf(execution));
    }
}
