package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A rung of a case: the row of {@code promise_rung}.
 *
 * @param dueAt when its timer is due; while it rests, far beyond the wait
 * @param firedAt when it happened for its present target, or null
 * @param resting whether the case's clock is paused
 * @param leftMillis the working time that was left when the pause began, or null
 * @param calendarId the business calendar it counts by
 * @param cadence the term after which it comes again, or null
 */
record RungState(
        CaseNumber caseNumber,
        Rung rung,
        Instant dueAt,
        Instant firedAt,
        boolean resting,
        Long leftMillis,
        String calendarId,
        String cadence) {

    static RungState due(CaseNumber caseNumber, Rung rung, Instant dueAt, String calendarId) {
        return new RungState(caseNumber, rung, dueAt, null, false, null, calendarId, null);
    }

    static RungState every(CaseNumber caseNumber, Rung rung, Instant dueAt, String calendarId, Term cadence) {
        return new RungState(caseNumber, rung, dueAt, null, false, null, calendarId, cadence.toString());
    }

    boolean mayRest() {
        return rung.rests() && (firedAt == null || rung.recurs());
    }

    RungState rest(Instant until, Long left) {
        return new RungState(caseNumber, rung, until, null, true, left, calendarId, cadence);
    }

    RungState arm(Instant newDue) {
        return new RungState(caseNumber, rung, newDue, null, false, null, calendarId, cadence);
    }
}
