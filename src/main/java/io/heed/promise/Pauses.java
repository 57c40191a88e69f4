package io.heed.promise;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Stops the service clock of a case and starts it again. What rests keeps the working time it had left; on resumption that
 * is worked off anew, over whatever holiday or clock change lies ahead by then.
 */
@Component
class Pauses {

    /**
     * How far behind the limit of a wait its resting timers are kept. A resumption brings them back; so far off, a clock
     * that is moved by weeks cannot use them up meanwhile.
     */
    private static final Duration REST = Duration.ofDays(365);

    private final PromiseMapper mapper;
    private final StandingPromises standing;
    private final BusinessCalendars calendars;

    Pauses(PromiseMapper mapper, StandingPromises standing, BusinessCalendars calendars) {
        this.mapper = mapper;
        this.standing = standing;
        this.calendars = calendars;
    }

    void begin(CaseNumber caseNumber, Instant now, Instant until, String evidence, Instant newPromiseDue) {
        if (evidence == null || evidence.isBlank()) {
            throw new IllegalArgumentException("A pause needs its evidence");
        }
        var rungs = mapper.lockRungs(caseNumber);
        if (rungs.stream().anyMatch(RungState::resting)) {
            throw new Conflict("promise.already-paused");
        }
        standing.renew(standing.get(caseNumber, ClockKind.PROMISE), now, newPromiseDue);
        mapper.saveRungs(rungs.stream()
                .filter(RungState::mayRest)
                .map(rung -> rest(rung, now, until.plus(REST)))
                .toList());
        mapper.insertPause(caseNumber, now, until, evidence);
    }

    private RungState rest(RungState rung, Instant now, Instant until) {
        var left = calendars.byId(rung.calendarId()).between(now, rung.dueAt());
        return rung.rest(until, rung.rung().recurs() ? null : left.toMillis());
    }

    /** Whether anything rested. */
    boolean end(CaseNumber caseNumber, Instant now) {
        var open = mapper.findPauses(caseNumber).stream().filter(Pause::isOpen).findFirst();
        if (open.isEmpty()) {
            return false;
        }
        var rungs = mapper.lockRungs(caseNumber);
        StandingPromises.changed(mapper.endPause(open.get().id(), now));
        var pausedAt = open.get().pausedAt();
        standing.find(caseNumber, ClockKind.SERVICE)
                .filter(service -> service.dueAt().isAfter(pausedAt))
                .ifPresent(service ->
                        standing.move(service, workedOff(rungs, Rung.BREACH, pausedAt, service.dueAt(), now)));
        standing.find(caseNumber, ClockKind.PROMISE)
                .filter(promise -> !promise.dueAt().isAfter(now))
                .ifPresent(promise ->
                        standing.supersede(promise, now, workedOff(rungs, Rung.ADMIT, pausedAt, promise.dueAt(), now)));
        var promise = standing.find(caseNumber, ClockKind.PROMISE);
        mapper.saveRungs(rungs.stream()
                .filter(RungState::resting)
                .map(rung -> wake(rung, promise, now))
                .toList());
        return true;
    }

    private Instant workedOff(List<RungState> rungs, Rung like, Instant pausedAt, Instant dueAt, Instant now) {
        var calendar = rungs.stream()
                .filter(rung -> rung.rung() == like)
                .findFirst()
                .map(rung -> calendars.byId(rung.calendarId()))
                .orElseThrow();
        return calendar.plus(now, calendar.between(pausedAt, dueAt));
    }

    private RungState wake(RungState rung, Optional<Promise> promise, Instant now) {
        var calendar = calendars.byId(rung.calendarId());
        if (rung.rung() == Rung.UPDATE) {
            return rung.again(now, calendar);
        }
        return rung.arm(
                switch (rung.rung()) {
                    case ADMIT ->
                        promise.map(made -> new Ladder(calendar).admission(made.madeAt(), made.dueAt()))
                                .filter(admission -> admission.isAfter(now))
                                .orElse(now);
                    default -> calendar.plus(now, Duration.ofMillis(rung.leftMillis()));
                });
    }
}
