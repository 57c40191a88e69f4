package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.util.Map;

/** What administrators do is on the record, in the transaction of what they do. */
public interface AdminActs {

    /**
     * Records an act.
     *
     * @param act what was done, in our words, such as {@code HoldPlaced}
     * @param about the case it concerns, or null
     * @param facts ids, dates, amounts and our own words; never what people wrote
     * @param by user name of who did it, or {@code heed}
     */
    void record(String act, CaseNumber about, Map<String, String> facts, String by);
}
