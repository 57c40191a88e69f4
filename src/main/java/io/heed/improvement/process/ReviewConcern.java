package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.engine.WorkItem;
import io.heed.improvement.Review;
import io.heed.improvement.Reviews;
import io.heed.shared.CaseNumber;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A department says what lies behind the problem, and what it thinks of a change. */
@Component
class ReviewConcern implements UserTask {

    private final Reviews reviews;

    ReviewConcern(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        throw new IllegalStateException("There is one for each department");
    }

    @Override
    public Map<String, Object> complete(WorkItem item, String username, Map<String, Object> data) {
        var form = new TaskData(data);
        reviews.give(
                item.caseNumber(),
                item.team(),
                Review.Verdict.valueOf(form.text("verdict").toUpperCase(Locale.ROOT)),
                form.text("cause"),
                form.text("effort"),
                username);
        return Map.of();
    }
}
