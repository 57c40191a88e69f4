package io.heed.improvement;

import io.heed.contact.ContactReason;
import java.time.Instant;

/**
 * Whether a contributor was told how an improvement ended.
 *
 * @param wave which message of the improvement
 * @param reason why not, where the rules for messages say so; else null
 * @param decidedAt null while it is open
 */
public record ToldCustomer(int wave, long customerId, Result outcome, ContactReason reason, Instant decidedAt) {

    /** What became of it. */
    public enum Result {
        /** Not decided yet, or held until it may go. */
        OPEN,
        TOLD,
        /** The customer has taken back the consent to be asked what they think. */
        CONSENT_WITHDRAWN,
        /** The customer reads in the portal only. */
        PORTAL_ONLY,
        /** No address works. */
        UNREACHABLE,
        /** There is no such customer any more. */
        ERASED,
        /** It would have come too late, or could not be written. */
        NOT_IN_TIME
    }

    /** Whether it is still open. */
    public boolean isOpen() {
        return outcome == Result.OPEN;
    }
}
