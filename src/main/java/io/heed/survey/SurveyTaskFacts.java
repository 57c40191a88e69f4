package io.heed.survey;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about a survey's call: the date by which somebody calls. */
@Component
class SurveyTaskFacts implements WorkItemFacts {

    private static final int PRIORITY = 65;

    private final Recoveries recoveries;

    SurveyTaskFacts(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(Survey.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        return new Facts("NORMAL", PRIORITY, recoveries.get(number).leadAt(), List.of());
    }
}
