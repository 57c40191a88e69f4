package io.heed.complaint;

import io.heed.promise.PromiseLedger;
import io.heed.promise.Rung;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the moments come that the process waits for. */
@Service
public class ComplaintClocks {

    private final Cases cases;
    private final PromiseLedger promises;
    private final Questions questions;
    private final Remedies remedies;
    private final UnansweredMessages messages;

    ComplaintClocks(
            Cases cases, PromiseLedger promises, Questions questions, Remedies remedies, UnansweredMessages messages) {
        this.cases = cases;
        this.promises = promises;
        this.questions = questions;
        this.remedies = remedies;
        this.messages = messages;
    }

    /**
     * The instant of a moment: CHASE (the next reminder), VERDICT (when silence counts as agreement), REMEDY (the next
     * promised remedy), MESSAGE (the answer to the customer's last message), or a rung of the promise ledger.
     *
     * @throws IllegalArgumentException when there is no such moment
     */
    @Transactional
    public Instant due(CaseNumber caseNumber, String moment) {
        return switch (moment) {
            case "CHASE" -> questions.chaseDue(caseNumber);
            case "VERDICT" -> cases.get(caseNumber).verdictBy();
            case "MESSAGE" -> messages.due(caseNumber);
            case "REMEDY" -> remedies.nextDue(caseNumber);
            default ->
                promises.due(caseNumber, Rung.valueOf(moment))
                        .orElseThrow(() -> new IllegalStateException("Case " + caseNumber + " has no " + moment));
        };
    }
}
