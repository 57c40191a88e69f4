package io.heed.contact;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * What was decided about one message to one customer, for whoever asks why.
 *
 * @param reason null for a message that simply went out, or is not decided yet
 * @param urgentReason why the wave could not wait for the morning, or null
 * @param notBefore when it is decided (again), as long as it waits or is held
 * @param decidedAt null before it was decided
 * @param writtenAt when it was handed to the outbox, or null
 */
public record ContactEntry(
        long id,
        CaseNumber programme,
        int wave,
        long customerId,
        MessageClass messageClass,
        ContactState state,
        ContactReason reason,
        String urgentReason,
        Instant notBefore,
        Instant decidedAt,
        Instant writtenAt) {}
