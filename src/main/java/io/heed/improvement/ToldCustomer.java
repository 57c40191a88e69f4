package io.heed.improvement;

import io.heed.contact.ContactReason;
import java.time.Instant;

/**
 * Whether a contributor was told how an improvement ended.
 *
 * @param wave which message of the improvement
 * @param reason why not, where the rules for messages say so; else null
 * @param toldWith the other key of the same person, under which the message goes; null for whoever is written to
 * @param decidedAt null while it is open
 */
public record ToldCustomer(
        int wave, long customerId, Result outcome, ContactReason reason, Long toldWith, Instant decidedAt) {

    /** What became of it. */
    public enum Result {
        /** Not decided yet, or held until it may go. */
        OPEN,
        TOLD,
        /** The same person was told under another key. */
        TOLD_WITH,
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

    /** Whether the message goes under this key. */
    boolean isWrittenTo() {
        return isOpen() && toldWith == null;
    }

    ToldCustomer with(Result result, ContactReason why, Instant now) {
        return new ToldCustomer(wave, customerId, result, why, toldWith, result == Result.OPEN ? null : now);
    }

    /** What it is when that became of the key under which the person is told. */
    ToldCustomer like(ToldCustomer other, Instant now) {
        return switch (other.outcome) {
            case TOLD -> with(Result.TOLD_WITH, null, now);
            case ERASED -> with(Result.NOT_IN_TIME, null, now);
            default -> with(other.outcome, other.reason, now);
        };
    }
}
