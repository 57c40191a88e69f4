package io.heed.improvement.process;

import io.heed.engine.DiagramAnswers;
import io.heed.improvement.ImprovementMoments;
import io.heed.improvement.ImprovementStaffing;
import io.heed.improvement.Reviews;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code feedback-to-improvement}. Its moments are those of {@link ImprovementMoments#due}. */
@Component
class ImprovementAnswers implements DiagramAnswers {

    private final ImprovementMoments moments;
    private final ImprovementStaffing staffing;
    private final Reviews reviews;

    ImprovementAnswers(ImprovementMoments moments, ImprovementStaffing staffing, Reviews reviews) {
        this.moments = moments;
        this.staffing = staffing;
        this.reviews = reviews;
    }

    @Override
    public String process() {
        return ImprovingFeedback.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of(
                "REVIEW_LATE",
                "REVIEW_VERY_LATE",
                "REVIEW_MISSING",
                "DECIDE_AGAIN",
                "PILOT_END",
                "EFFECT",
                "TOLD",
                "STALLED");
    }

    @Override
    public Instant due(CaseNumber improvement, String moment) {
        return moments.due(improvement, moment);
    }

    @Override
    public String owner(CaseNumber improvement) {
        return staffing.owner(improvement);
    }

    @Override
    public String team(CaseNumber improvement) {
        return staffing.team(improvement);
    }

    @Override
    public String approver(CaseNumber improvement) {
        return staffing.decider(improvement);
    }

    @Override
    public List<String> departments(CaseNumber improvement) {
        return reviews.asked(improvement);
    }

    @Override
    public String head(String department) {
        return staffing.head(department);
    }
}
