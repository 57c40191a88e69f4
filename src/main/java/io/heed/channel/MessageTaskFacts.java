package io.heed.channel;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about a message: by when somebody says what it is. */
@Component
class MessageTaskFacts implements WorkItemFacts {

    private static final int PRIORITY = 60;

    private final MessageSorting sorting;

    MessageTaskFacts(MessageSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(MessageNumber.LETTERS);
    }

    @Override
    public Facts of(CaseNumber message, String element) {
        return new Facts("NORMAL", PRIORITY, sorting.decideBy(message), List.of());
    }
}
