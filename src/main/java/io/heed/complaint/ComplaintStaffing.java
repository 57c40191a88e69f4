package io.heed.complaint;

import io.heed.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a case. */
@Service
@Transactional(readOnly = true)
public class ComplaintStaffing {

    private final Cases cases;
    private final Gestures gestures;

    ComplaintStaffing(Cases cases, Gestures gestures) {
        this.cases = cases;
        this.gestures = gestures;
    }

    /** User name of the owner. */
    public String ownerOf(CaseNumber caseNumber) {
        return cases.get(caseNumber).owner();
    }

    /** The team's key. */
    public String teamOf(CaseNumber caseNumber) {
        return cases.get(caseNumber).team();
    }

    /** User name of the one who may approve the gesture just decided. */
    public String approverOf(CaseNumber caseNumber) {
        return gestures.approver(caseNumber);
    }
}
