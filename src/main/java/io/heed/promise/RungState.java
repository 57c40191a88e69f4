package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A rung of a case: the row of {@code promise_rung}.
 *
 * @param dueAt when its timer is due; while it rests, far beyond the wait
 * @param firedAt when it happened for its present target, or null
 * @param resting whether the case's clock is paused
 * @param leftMillis the working time that was left when the pause began, or null
 * @param calendarId the business calendar it counts by
 * @param cadence the term after which it comes again, or null
 * @param readerZone where the customer reads what comes again, or null when any hour will do
 */
record RungState(
        CaseNumber caseNumber,
        Rung rung,
        Instant dueAt,
        Instant firedAt,
        boolean resting,
        Long leftMillis,
        String calendarId,
        String cadence,
        ZoneId readerZone) {

    static RungState due(CaseNumber caseNumber, Rung rung, Instant dueAt, String calendarId) {
        return new RungState(caseNumber, rung, dueAt, null, false, null, calendarId, null, null);
    }

    /** Due for the first time one cadence after {@code from}. */
    static RungState every(
            CaseNumber caseNumber,
            Rung rung,
            Instant from,
            String calendarId,
            BusinessCalendar calendar,
            Term cadence,
            ZoneId readerZone) {
        return new RungState(caseNumber, rung, from, null, false, null, calendarId, cadence.toString(), readerZone)
                .again(from, calendar);
    }

    /** Due one cadence after {@code from}, by day where the customer reads. */
    RungState again(Instant from, BusinessCalendar calendar) {
        var next = Term.parse(cadence).after(from, calendar);
        return arm(readerZone == null ? next : new DayHours(readerZone).of(next, from));
    }

    boolean mayRest() {
        return rung.rests() && (firedAt == null || rung.recurs());
    }

    RungState rest(Instant until, Long left) {
        return new RungState(caseNumber, rung, until, null, true, left, calendarId, cadence, readerZone);
    }

    RungState arm(Instant newDue) {
        return new RungState(caseNumber, rung, newDue, null, false, null, calendarId, cadence, readerZone);
    }
}
