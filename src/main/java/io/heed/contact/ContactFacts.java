package io.heed.contact;

import io.heed.customer.QuietHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that a decision about one message to one customer rests on.
 *
 * @param urgent whether a reason was given why it cannot wait for the morning
 * @param consented whether the customer consented, or no consent is needed
 * @param reachable whether some address works
 * @param prefersPortal whether the customer wants to read in the portal rather than be written to
 * @param quiet the customer's quiet hours by the clock of {@code zone}
 * @param expiresAt when it is too late, or null
 * @param earlier messages of capped classes that went to the customer lately, of all programmes
 */
record ContactFacts(
        MessageClass messageClass,
        boolean urgent,
        boolean consented,
        boolean reachable,
        boolean prefersPortal,
        QuietHours quiet,
        ZoneId zone,
        Instant now,
        Instant expiresAt,
        List<Earlier> earlier) {

    /** Whether it would be too late at this instant. */
    boolean isExpiredAt(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }

    /** A message that went out. */
    record Earlier(MessageClass messageClass, Instant at) {}
}
