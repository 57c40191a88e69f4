package io.heed.retention;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Somebody wants to be forgotten. Says nothing of who it is.
 *
 * @param about the case by which they were found, or null
 * @param dueAt when the law wants it done, a month after it was asked (GDPR, Article 12(3))
 * @param waitsFor what stands in the way, or null
 * @param waitsUntil when that is over, as far as it is known; or null
 * @param customers how many rows there are or were of the customer
 * @param cases how many cases there are or were
 */
public record ErasureRequest(
        long id,
        ErasureState state,
        CaseNumber about,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        String decidedBy,
        Instant decidedAt,
        Obstacle.Kind waitsFor,
        Instant waitsUntil,
        Instant toldAt,
        Instant beganAt,
        Instant doneAt,
        int customers,
        int cases,
        int version) {

    /** The two letters before a request's number. */
    public static final String LETTERS = "ER";

    /** The number that letters and the record name it by. */
    public CaseNumber number() {
        return CaseNumber.of(LETTERS, id);
    }

    /** Whether the law wanted it done by now. */
    public boolean isLate(Instant now) {
        return !state.isOver() && dueAt.isBefore(now);
    }

    static Instant dueAt(Instant askedAt) {
        return askedAt.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }
}
