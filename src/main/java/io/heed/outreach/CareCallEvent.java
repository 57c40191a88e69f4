package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/** What has happened to a care call. Published inside the transaction that made it happen. */
public sealed interface CareCallEvent {

    /** The call it happened to. */
    CaseNumber call();

    /** The instant it happened. */
    Instant at();

    /** Nobody answered, as often as we tried: the customer is written to. */
    record GivenUp(CaseNumber call, Instant at, long customerId, CareCall.Reason reason, CaseNumber about)
            implements CareCallEvent {}
}
