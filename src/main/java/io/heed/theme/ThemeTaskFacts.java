package io.heed.theme;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about a theme's task: no customer waits for it as for an answer, but it has its date. */
@Component
class ThemeTaskFacts implements WorkItemFacts {

    private static final int AFTER_COMPLAINTS = 20;

    private final ThemeRecords records;

    ThemeTaskFacts(ThemeRecords records) {
        this.records = records;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(Theme.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        var theme = records.get(number);
        return new Facts(theme.severity().name(), AFTER_COMPLAINTS, theme.reviewBy(), List.of());
    }
}
