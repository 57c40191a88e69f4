package io.heed.channel;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A message that waits for a person. Holds no personal data.
 *
 * @param caseNumber the case it may belong to, or null
 */
public record HeldMessage(
        long id, Source source, InboundState state, CaseNumber caseNumber, String reason, Instant receivedAt) {}
