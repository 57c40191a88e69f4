package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case that has become more urgent: target and promise come forward, never back, and their rungs with them. */
@Component
class Hastening {

    private final PromiseMapper mapper;
    private final StandingPromises standing;
    private final BusinessCalendars calendars;

    Hastening(PromiseMapper mapper, StandingPromises standing, BusinessCalendars calendars) {
        this.mapper = mapper;
        this.standing = standing;
        this.calendars = calendars;
    }

    /** Whether the customer's date came forward. What rests for the customer's answer stays as it is. */
    boolean hasten(CaseNumber caseNumber, Instant now, Instant serviceDue, Instant promiseDue) {
        var rungs = mapper.lockRungs(caseNumber);
        if (rungs.stream().anyMatch(RungState::resting)) {
            return false;
        }
        var service = later(caseNumber, ClockKind.SERVICE, now, serviceDue);
        var promise = later(caseNumber, ClockKind.PROMISE, now, promiseDue);
        service.ifPresent(target -> standing.move(target, serviceDue));
        promise.ifPresent(made -> standing.renew(made, now, promiseDue));
        var armed = rungs.stream()
                .filter(rung -> rung.firedAt() == null || rung.rung().recurs())
                .flatMap(
                        rung -> due(rung, now, service.map(any -> serviceDue), promise.map(any -> promiseDue))
                                .map(rung::arm)
                                .stream())
                .toList();
        if (!armed.isEmpty()) {
            mapper.saveRungs(armed);
        }
        return promise.isPresent();
    }

    private Optional<Promise> later(CaseNumber caseNumber, ClockKind clock, Instant now, Instant due) {
        return standing.find(caseNumber, clock)
                .filter(promise ->
                        due.isBefore(promise.dueAt()) && promise.dueAt().isAfter(now));
    }

    private Optional<Instant> due(RungState rung, Instant now, Optional<Instant> service, Optional<Instant> promise) {
        var ladder = new Ladder(calendars.byId(rung.calendarId()));
        return switch (rung.rung()) {
            case WARN -> service.map(due -> ladder.warning(now, due));
            case BREACH, SECOND_STAGE_BREACH -> service;
            case SECOND_BREACH -> service.map(due -> ladder.secondBreach(now, due));
            case ADMIT -> promise.map(due -> ladder.admission(now, due));
            case UPDATE, STATUTORY_ALARM -> Optional.empty();
        };
    }
}
