package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * What a case of any kind is found again by: keys and dates, and nothing that anybody wrote.
 *
 * @param customerId whom it is about, or null when it is about nobody in particular
 * @param product the product's key, or null
 * @param region the region's key, or null
 * @param team the team it is with, or null
 * @param owner the user name of whoever answers for it, or null
 * @param cause why it came to this, or null as long as nobody has said so
 * @param outcome what was decided about it at last, or null
 * @param closedAt when it ended, or null while it goes on
 */
public record CaseFact(
        CaseNumber number,
        Long customerId,
        String product,
        String region,
        String team,
        String owner,
        String cause,
        String outcome,
        Instant openedAt,
        Instant closedAt) {

    /** The two letters that say what kind of case it is. */
    public String kind() {
        return number.kind();
    }
}
