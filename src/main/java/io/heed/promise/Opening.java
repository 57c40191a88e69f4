package io.heed.promise;

import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the terms of a deadline table mean for one case: its promises and the rungs on the way to them. */
final class Opening {

    /** Where the legal alarm of a case is put whose legal date has passed before this pass began: out of the way. */
    private static final Duration NEVER = Duration.ofDays(3_650);

    private final CaseNumber caseNumber;
    private final OpenClocks terms;
    private final List<Promise> earlier;
    private final Instant from;
    private final String calendarId;
    private final String serviceCalendarId;
    private final BusinessCalendar calendar;
    private final BusinessCalendar serviceCalendar;
    private final Instant serviceDue;
    private final Optional<Instant> statutoryDue;
    private final Instant promiseDue;

    /** A service term in calendar time is kept by a calendar that is always open, so that its parts are such too. */
    Opening(CaseNumber caseNumber, OpenClocks terms, BusinessCalendars calendars, List<Promise> earlier) {
        this.caseNumber = caseNumber;
        this.terms = terms;
        this.earlier = earlier;
        this.from = terms.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        this.calendarId = calendars.idOfTeam(terms.team());
        this.serviceCalendarId = terms.service().isWorkingTime() ? calendarId : BusinessCalendars.ALWAYS;
        this.calendar = calendars.byId(calendarId);
        this.serviceCalendar = calendars.byId(serviceCalendarId);
        this.serviceDue = terms.service().after(from, calendar);
        this.statutoryDue = earlierStatutory().map(Promise::dueAt).or(this::statutoryByTerms);
        this.promiseDue = notAfterTheLaw(terms.promise().after(from, calendar));
    }

    List<NewPromise> promises() {
        var promises = new ArrayList<NewPromise>();
        if (earlierStatutory().isEmpty()) {
            statutoryDue.ifPresent(due -> promises.add(promise(ClockKind.STATUTORY, due)));
        }
        promises.add(promise(ClockKind.SERVICE, serviceDue));
        promises.add(promise(ClockKind.PROMISE, promiseDue));
        return promises;
    }

    List<RungState> rungs() {
        var service = new Ladder(serviceCalendar);
        var rungs = new ArrayList<RungState>();
        rungs.add(serviceRung(Rung.WARN, service.warning(from, serviceDue)));
        rungs.add(serviceRung(Rung.BREACH, serviceDue));
        rungs.add(serviceRung(Rung.SECOND_BREACH, service.secondBreach(from, serviceDue)));
        if (!earlier.isEmpty()) {
            rungs.add(serviceRung(Rung.SECOND_STAGE_BREACH, serviceDue));
        }
        var admission = new Ladder(calendar).admission(from, promiseDue);
        rungs.add(RungState.due(caseNumber, Rung.ADMIT, admission, calendarId));
        rungs.add(RungState.every(
                caseNumber, Rung.UPDATE, from, calendarId, calendar, terms.updateEvery(), terms.readerZone()));
        statutoryAlarm().ifPresent(rungs::add);
        return rungs;
    }

    /** A further pass leaves the alarm as it is, unless there is nothing left to be alarmed about. */
    private Optional<RungState> statutoryAlarm() {
        if (statutoryDue.isEmpty()) {
            return Optional.empty();
        }
        var due = statutoryDue.get();
        if (earlierStatutory().isEmpty()) {
            return Optional.of(alarm(Ladder.statutoryAlarm(from, due)));
        }
        return due.isAfter(from) ? Optional.empty() : Optional.of(alarm(from.plus(NEVER)));
    }

    private RungState alarm(Instant due) {
        return RungState.due(caseNumber, Rung.STATUTORY_ALARM, due, BusinessCalendars.ALWAYS);
    }

    private RungState serviceRung(Rung rung, Instant due) {
        return RungState.due(caseNumber, rung, due, serviceCalendarId);
    }

    private NewPromise promise(ClockKind clock, Instant due) {
        return new NewPromise(caseNumber, clock, PromiseLedger.ANSWER, from, due, earlierOwner(), terms.team());
    }

    private Optional<Promise> earlierStatutory() {
        return earlier.stream()
                .filter(promise -> promise.clock() == ClockKind.STATUTORY)
                .findFirst();
    }

    private Optional<Instant> statutoryByTerms() {
        return Optional.ofNullable(terms.statutoryDue())
                .map(due -> due.truncatedTo(ChronoUnit.MILLIS))
                .or(() -> Optional.ofNullable(terms.statutory()).map(term -> term.after(from, calendar)));
    }

    /** A legal date that has passed before this pass began cannot bound what is promised now. */
    private Instant notAfterTheLaw(Instant due) {
        return statutoryDue
                .filter(law -> law.isAfter(from) && law.isBefore(due))
                .orElse(due);
    }

    private String earlierOwner() {
        return earlier.stream()
                .reduce((first, last) -> last)
                .map(Promise::owner)
                .orElse(null);
    }
}
