package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What becomes of the cases merged into one that ends without an answer: nobody's complaint ends because somebody else's
 * did.
 */
@Component
class MergedCases {

    private final Cases cases;
    private final ComplaintMapper complaints;
    private final ComplaintProcess process;

    MergedCases(Cases cases, ComplaintMapper complaints, ComplaintProcess process) {
        this.cases = cases;
        this.complaints = complaints;
        this.process = process;
    }

    /**
     * Starts every case again whose reporter waits for an answer that will not come. The parent's own customer is not asked
     * again about the matter that this customer has just left; whoever heard an answer since the merger has one.
     *
     * @param answeredAt when the parent was answered last, or null
     */
    void letGo(Complaint parent, Instant answeredAt) {
        for (var merged : complaints.childrenOf(parent.caseNumber())) {
            var told = answeredAt != null && !answeredAt.isBefore(merged.closedAt());
            if (!told && merged.customerId() != parent.customerId()) {
                goOn(merged.caseNumber(), parent.caseNumber());
            }
        }
    }

    private void goOn(CaseNumber caseNumber, CaseNumber parent) {
        var complaint = cases.get(caseNumber);
        complaint.startAgain();
        cases.save(complaint);
        cases.publish(new ComplaintEvent.Separated(caseNumber, cases.now(), parent));
        process.received(caseNumber);
    }
}
