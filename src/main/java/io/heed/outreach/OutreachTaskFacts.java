package io.heed.outreach;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about an approval: how urgent the matter is, and that whoever composed it may not decide. */
@Component
class OutreachTaskFacts implements WorkItemFacts {

    private final OutreachRecords records;
    private final Moments moments;

    OutreachTaskFacts(OutreachRecords records, Moments moments) {
        this.records = records;
        this.moments = moments;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(Outreach.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        var outreach = records.get(number);
        return new Facts(
                outreach.urgency().name(),
                outreach.urgency().priority(),
                moments.due(number, "APPROVAL"),
                outreach.openedBy() == null ? List.of() : List.of(outreach.openedBy()));
    }
}
