package io.heed.outreach;

import io.heed.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose an outreach is. */
@Service
@Transactional(readOnly = true)
public class OutreachStaffing {

    private final OutreachRecords records;

    OutreachStaffing(OutreachRecords records) {
        this.records = records;
    }

    /** User name of who answers for it. */
    public String owner(CaseNumber outreach) {
        return records.get(outreach).owner();
    }

    /** The key of the team that looks after it. */
    public String team(CaseNumber outreach) {
        return records.get(outreach).team();
    }
}
