package io.heed.complaint.process;

import io.heed.complaint.BranchChecks;
import io.heed.complaint.ComplaintStaffing;
import io.heed.engine.DiagramAnswers;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code branch-check}, whose owner is who has to look at the branch. */
@Component
class BranchCheckAnswers implements DiagramAnswers {

    private final BranchChecks branches;
    private final ComplaintStaffing staffing;

    BranchCheckAnswers(BranchChecks branches, ComplaintStaffing staffing) {
        this.branches = branches;
        this.staffing = staffing;
    }

    @Override
    public String process() {
        return BranchCheck.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("BRANCH_ANSWER", "MEASUREMENT", "MEASURED");
    }

    @Override
    public Instant due(CaseNumber caseNumber, String moment) {
        return switch (moment) {
            case "BRANCH_ANSWER" -> branches.answerDue(caseNumber);
            case "MEASUREMENT" -> branches.measurementDue(caseNumber);
            case "MEASURED" -> branches.measureBy(caseNumber);
            default -> throw new IllegalArgumentException("Nothing is due at a branch called " + moment);
        };
    }

    @Override
    public String owner(CaseNumber caseNumber) {
        return branches.assigneeOf(caseNumber);
    }

    @Override
    public String team(CaseNumber caseNumber) {
        return staffing.teamOf(caseNumber);
    }
}
