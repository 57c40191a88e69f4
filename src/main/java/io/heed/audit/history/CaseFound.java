package io.heed.audit.history;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/** A case in a list of those that were found; what is not known is null. */
public record CaseFound(
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

    /** Where it stands in a list by this day. */
    CaseQuery.Place place(CaseQuery.Day by) {
        return new CaseQuery.Place(by == CaseQuery.Day.CLOSED ? closedAt : openedAt, number);
    }
}
