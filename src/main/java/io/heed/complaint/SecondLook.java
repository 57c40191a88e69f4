package io.heed.complaint;

import io.heed.engine.WorkItems;
import io.heed.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/**
 * Triage once more, by what the customer adds: a message that reveals danger or hardship makes the case more urgent and
 * brings the answer forward. No message makes a case less urgent, and small talk changes nothing.
 */
@Component
class SecondLook {

    private final Cases cases;
    private final ComplaintTriage triage;
    private final Deadlines deadlines;
    private final PromiseLedger promises;
    private final WorkItems workItems;
    private final ComplaintProcess process;

    SecondLook(
            Cases cases,
            ComplaintTriage triage,
            Deadlines deadlines,
            PromiseLedger promises,
            WorkItems workItems,
            ComplaintProcess process) {
        this.cases = cases;
        this.triage = triage;
        this.deadlines = deadlines;
        this.promises = promises;
        this.workItems = workItems;
        this.process = process;
    }

    /** Whether the words make the case more urgent than it was; the complaint is changed, and stored by the caller. */
    boolean raises(Complaint complaint, String words) {
        return complaint.isTriaged() && complaint.raise(triage.decide(complaint, words));
    }

    /**
     * What follows from it, once the process has heard of the message and no clock rests for it any more. Before the
     * acknowledgement the customer needs no letter: that one will name the new date.
     */
    void bringForward(Complaint complaint) {
        var caseNumber = complaint.caseNumber();
        var now = cases.now();
        var severity = complaint.severity();
        var answerBy = deadlines.bringForward(complaint, now) ? promises.answerBy(caseNumber) : null;
        if (answerBy != null) {
            process.clocksMoved(caseNumber);
        }
        workItems.raised(caseNumber, severity.name(), severity.priority(), answerBy);
        var told = complaint.stage() == Stage.RECEIVED ? null : answerBy;
        cases.publish(new ComplaintEvent.Raised(caseNumber, now, severity, told));
    }
}
