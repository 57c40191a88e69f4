package io.heed.improvement;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about an improvement's task: by when it should be done. */
@Component
class ImprovementTaskFacts implements WorkItemFacts {

    private static final int AFTER_COMPLAINTS = 40;

    private final ImprovementRecords records;
    private final ImprovementMoments moments;

    ImprovementTaskFacts(ImprovementRecords records, ImprovementMoments moments) {
        this.records = records;
        this.moments = moments;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(Improvement.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        var due = element.equals("reviewConcern") ? records.get(number).reviewBy() : moments.expected(number);
        return new Facts("NORMAL", AFTER_COMPLAINTS, due, List.of());
    }
}
