package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Words that customers and staff wrote on a case, read by whoever sees the whole case; one for each place that has some. */
public interface CaseWords {

    /** Whether cases of this kind can have words here. */
    boolean covers(CaseNumber caseNumber);

    /** The words of the case, the first written first. */
    List<Said> wordsOf(CaseNumber caseNumber);

    /**
     * What somebody wrote.
     *
     * @param author a member of staff, by user name; null for the customer
     * @param kind what it is, a key below {@code audit.words}, such as {@code NOTE}
     */
    record Said(Instant at, String author, String kind, String text) {}
}
