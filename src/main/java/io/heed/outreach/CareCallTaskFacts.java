package io.heed.outreach;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about a care call: the date by which somebody calls. */
@Component
class CareCallTaskFacts implements WorkItemFacts {

    private static final int PRIORITY = 60;

    private final CareCalls calls;

    CareCallTaskFacts(CareCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(CareCall.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        return new Facts("NORMAL", PRIORITY, calls.get(number).overdueAt(), List.of());
    }
}
