package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers say about a closed complaint elsewhere than on it, such as in a survey, and that opens it again. */
@Service
@Transactional
public class ClosedComplaints {

    /** What was not resolved cannot have been resolved badly. */
    private static final Set<Closure> UNRESOLVED = EnumSet.of(Closure.WITHDRAWN, Closure.MERGED);

    private final Cases cases;
    private final CustomerReplies replies;

    ClosedComplaints(Cases cases, CustomerReplies replies) {
        this.cases = cases;
        this.replies = replies;
    }

    /** Whether it is closed, was resolved, and its window is still open. */
    @Transactional(readOnly = true)
    public boolean mayReopen(CaseNumber caseNumber) {
        return cases.find(caseNumber)
                .filter(complaint -> complaint.mayReopen(cases.now()) && !UNRESOLVED.contains(complaint.closure()))
                .isPresent();
    }

    /**
     * Opens it again, under the same number.
     *
     * @param words the customer's own, up to 20,000 characters
     * @throws io.heed.shared.Conflict when it is open, or closed for good
     */
    public void reopen(CaseNumber caseNumber, String words) {
        replies.reopen(cases.get(caseNumber), words);
    }

    /** Keeps more words with it, as if they had come by mail; on one that is closed for good nothing is kept. */
    public void addWords(CaseNumber caseNumber, String words) {
        replies.replied(caseNumber, words, List.of());
    }
}
