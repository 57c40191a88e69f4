package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A time in which the service clock rested, with what justifies it.
 *
 * @param pausedAt when the customer was asked
 * @param until the limit of the wait
 * @param evidence what shows that we wait for the customer, such as {@code message 42}; never the customer's words
 * @param resumedAt when work went on, or null while it rests
 */
public record Pause(
        long id, CaseNumber caseNumber, Instant pausedAt, Instant until, String evidence, Instant resumedAt) {

    /** Whether the clock still rests. */
    public boolean isOpen() {
        return resumedAt == null;
    }
}
