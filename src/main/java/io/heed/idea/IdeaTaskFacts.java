package io.heed.idea;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about an idea's task: the date by which its senders hear from us. */
@Component
class IdeaTaskFacts implements WorkItemFacts {

    private static final int PRIORITY = 40;

    private final IdeaRecords records;

    IdeaTaskFacts(IdeaRecords records) {
        this.records = records;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(Idea.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        var idea = records.get(number);
        var due = idea.state() == IdeaState.LOOKING ? idea.answerBy() : idea.newDateBy();
        return new Facts("NORMAL", PRIORITY, due, List.of());
    }
}
