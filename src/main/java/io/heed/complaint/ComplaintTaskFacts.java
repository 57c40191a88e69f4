package io.heed.complaint;

import io.heed.engine.WorkItemFacts;
import io.heed.promise.ClockKind;
import io.heed.promise.Promise;
import io.heed.promise.PromiseLedger;
import io.heed.promise.PromiseState;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the task list shows about a complaint's task: how urgent it is, the next promise, and who may not take it. */
@Component
class ComplaintTaskFacts implements WorkItemFacts {

    private final Cases cases;
    private final ResolutionMapper resolutions;
    private final PromiseLedger promises;
    private final UnansweredMessages messages;
    private final BranchChecks branches;

    ComplaintTaskFacts(
            Cases cases,
            ResolutionMapper resolutions,
            PromiseLedger promises,
            UnansweredMessages messages,
            BranchChecks branches) {
        this.cases = cases;
        this.resolutions = resolutions;
        this.promises = promises;
        this.messages = messages;
        this.branches = branches;
    }

    @Override
    public boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(CaseNumber.COMPLAINT);
    }

    @Override
    public Facts of(CaseNumber caseNumber, String element) {
        var found = cases.find(caseNumber);
        if (found.isEmpty()) {
            return Facts.NONE;
        }
        var complaint = found.get();
        var excluded = complaint.isSecondStage() ? resolutions.decidedBefore(complaint) : Set.<String>of();
        return new Facts(
                complaint.severity().name(),
                complaint.severity().priority(),
                dueAt(complaint, element),
                List.copyOf(excluded));
    }

    /** Messages, and what a branch is asked, have dates of their own, whatever else is promised on the case. */
    private Instant dueAt(Complaint complaint, String element) {
        return switch (element) {
            case UnansweredMessages.TASK -> messages.due(complaint.caseNumber());
            case "checkBranch" -> branches.answerDue(complaint.caseNumber());
            case "measureResult" -> branches.measureBy(complaint.caseNumber());
            default -> nextPromise(complaint.caseNumber());
        };
    }

    private Instant nextPromise(CaseNumber caseNumber) {
        return promises.of(caseNumber).stream()
                .filter(promise -> promise.clock() == ClockKind.PROMISE && promise.state() == PromiseState.MADE)
                .map(Promise::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
