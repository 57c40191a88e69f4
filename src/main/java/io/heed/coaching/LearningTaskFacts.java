package io.heed.coaching;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about huddles and coachings: no customer waits for them, but they have their date. */
@Component
class LearningTaskFacts implements WorkItemFacts {

    private static final int AFTER_CUSTOMERS = 15;

    private final CoachingRecords records;

    LearningTaskFacts(CoachingRecords records) {
        this.records = records;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(Coaching.LETTERS) || number.kind().equals(Huddle.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        if (number.kind().equals(Huddle.LETTERS)) {
            return new Facts("LOW", AFTER_CUSTOMERS, records.huddle(number).holdBy(), List.of());
        }
        var coaching = records.coaching(number);
        return new Facts("LOW", AFTER_CUSTOMERS, coaching.coachBy(), List.of(coaching.username()));
    }
}
