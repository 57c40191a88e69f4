package io.heed.promise;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised to whom by when, and what became of it: the three clocks of every case, the rungs on the way, the
 * pauses with their evidence. Whatever changes runs in the transaction of the use case that changes it; instants count to
 * the millisecond, as the tables keep them.
 *
 * <p>The legal clock runs in calendar time from receipt. Neither a question to the customer nor a reopening touches it; in
 * the United Kingdom, for one, the eight weeks of DISP 1.6.2R run from the firm's receipt of the complaint.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseLedger {

    /** The purpose of the promises that {@link #open} makes. */
    public static final String ANSWER = "answer";

    /** The purpose of a promise made for a remedy. */
    public static final String REMEDY = "remedy";

    /** When a recurring rung that had nothing to do looks again. */
    private static final Duration LATER = Duration.ofDays(1);

    private final PromiseMapper mapper;
    private final StandingPromises standing;
    private final Pauses pauses;
    private final Hastening hastening;
    private final BusinessCalendars calendars;
    private final Clock clock;

    PromiseLedger(
            PromiseMapper mapper,
            StandingPromises standing,
            Pauses pauses,
            Hastening hastening,
            BusinessCalendars calendars,
            Clock clock) {
        this.mapper = mapper;
        this.standing = standing;
        this.pauses = pauses;
        this.hastening = hastening;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Opens the clocks of a case and all their rungs, in three statements. On a further pass the legal promise stays as it
     * is, the service target and the promise are new, and what was still open of them is superseded. The promise is never
     * later than the legal date.
     */
    public void open(CaseNumber caseNumber, OpenClocks terms) {
        var earlier = mapper.findByCase(caseNumber);
        if (earlier.stream()
                .anyMatch(promise -> StandingPromises.isStanding(promise) && promise.clock() != ClockKind.STATUTORY)) {
            mapper.supersedeOpenTargets(caseNumber, millis(terms.receivedAt()));
        }
        var opening = new Opening(caseNumber, terms, calendars, earlier);
        mapper.insert(opening.promises());
        mapper.saveRungs(opening.rungs());
    }

    /**
     * When the rung's timer is due; empty only when the case has no such clock. Every rung of a case costs one statement in
     * a transaction.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> due(CaseNumber caseNumber, Rung rung) {
        return mapper.findRungs(caseNumber).stream()
                .filter(state -> state.rung() == rung)
                .map(RungState::dueAt)
                .findFirst();
    }

    /**
     * Marks the rung as fired. False, and nothing is to be done, when it fired already for its present target, when the
     * clock rests and when the answer has been given.
     */
    public boolean fire(CaseNumber caseNumber, Rung rung, Instant now) {
        var at = millis(now);
        if (mapper.fire(caseNumber, rung, at) == 1) {
            return true;
        }
        if (rung.recurs()) {
            mapper.putOff(caseNumber, rung, at, at.plus(LATER));
        }
        return false;
    }

    /**
     * The date the customer has heard last.
     *
     * @throws NotFound when the case was never promised an answer
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Instant answerBy(CaseNumber caseNumber) {
        var answers = mapper.findByCase(caseNumber).stream()
                .filter(promise -> promise.clock() == ClockKind.PROMISE && ANSWER.equals(promise.purpose()))
                .toList();
        return answers.stream()
                .filter(promise -> promise.state() == PromiseState.MADE)
                .findFirst()
                .or(() -> answers.stream().reduce((first, last) -> last))
                .map(Promise::dueAt)
                .orElseThrow(NotFound::new);
    }

    /**
     * The customer is asked: the service clock rests with what is left of it, and the customer hears a new date in place of
     * the old one. A promise whose date had passed already is broken, not superseded.
     *
     * @param until the limit of the wait
     * @param evidence what shows that we wait for the customer, such as {@code message 42}, at most 200 characters; never
     *     the customer's words
     * @throws Conflict when the clock rests already or the case is answered
     */
    public void pause(CaseNumber caseNumber, Instant now, Instant until, String evidence, Instant newPromiseDue) {
        pauses.begin(caseNumber, millis(now), millis(until), evidence, millis(newPromiseDue));
    }

    /**
     * The customer has answered: what was left of the working time is worked off from {@code now}. Rungs that have not fired
     * move likewise. A promised date that passed in the wait gets a new one by the same rule: nobody apologises for the
     * customer's own silence. Does nothing when the clock does not rest.
     */
    public Resumed resume(CaseNumber caseNumber, Instant now) {
        boolean moved = pauses.end(caseNumber, millis(now));
        return new Resumed(
                moved,
                standing.find(caseNumber, ClockKind.SERVICE).map(Promise::dueAt).orElse(null),
                standing.find(caseNumber, ClockKind.PROMISE).map(Promise::dueAt).orElse(null),
                due(caseNumber, Rung.UPDATE).orElse(null));
    }

    /** Whether the customer's answer is awaited and the service clock rests. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isPaused(CaseNumber caseNumber) {
        return mapper.findPauses(caseNumber).stream().anyMatch(Pause::isOpen);
    }

    /**
     * The customer is told that the date will not be met, and a new one: the old promise is broken, and was admitted.
     *
     * @throws Conflict when no promise stands
     */
    public void admit(CaseNumber caseNumber, Instant now, Instant newDue) {
        var at = millis(now);
        standing.breakAdmitted(standing.get(caseNumber, ClockKind.PROMISE), at, millis(newDue));
        rearmAdmission(caseNumber, at, millis(newDue));
    }

    /**
     * A later triage found the case more urgent: the customer hears an earlier date, and the service target comes forward
     * likewise. A date that is not earlier changes nothing.
     *
     * @return whether the customer's date was brought forward; never while the customer's answer is awaited
     */
    public boolean bringForward(CaseNumber caseNumber, Instant now, Instant serviceDue, Instant promiseDue) {
        return hastening.hasten(caseNumber, millis(now), millis(serviceDue), millis(promiseDue));
    }

    private void rearmAdmission(CaseNumber caseNumber, Instant now, Instant dueAt) {
        lock(caseNumber, Rung.ADMIT).filter(rung -> !rung.resting()).ifPresent(rung -> {
            var ladder = new Ladder(calendars.byId(rung.calendarId()));
            mapper.saveRungs(List.of(rung.arm(ladder.admission(now, dueAt))));
        });
    }

    /** The answer is given: what is open of the three clocks is kept or broken. A wait that still lasts ends with it. */
    public void answered(CaseNumber caseNumber, Instant now) {
        mapper.settleAnswered(caseNumber, millis(now));
    }

    /** The case is withdrawn or merged: nothing is owed any more. What was overdue stays broken. */
    public void supersedeAll(CaseNumber caseNumber, Instant now) {
        mapper.supersedeAll(caseNumber, millis(now));
    }

    /** Somebody else answers for what is open. */
    public void owner(CaseNumber caseNumber, String username) {
        mapper.owner(caseNumber, username);
    }

    /** Every promise of the case, in the order they were made. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Promise> of(CaseNumber caseNumber) {
        return List.copyOf(mapper.findByCase(caseNumber));
    }

    /** Every pause of the case, in order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Pause> pausesOf(CaseNumber caseNumber) {
        return List.copyOf(mapper.findPauses(caseNumber));
    }

    /**
     * What became of the promises to customers that were settled, or fell due and were not, from {@code from} up to and
     * without {@code to}.
     *
     * @param teams of these teams, or null for all
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public KeptRate keptRate(Set<String> teams, Instant from, Instant to) {
        return mapper.keptRate(teams, from, to, clock.instant());
    }

    /**
     * A letter has gone out: the customer hears again after another cadence. While the clock rests, that begins with the
     * resumption.
     *
     * @return when the next one is due
     * @throws NotFound when the case has no clocks
     */
    public Instant nextUpdate(CaseNumber caseNumber, Instant now) {
        var rung = lock(caseNumber, Rung.UPDATE).orElseThrow(NotFound::new);
        if (rung.resting()) {
            return rung.dueAt();
        }
        var next = rung.again(millis(now), calendars.byId(rung.calendarId()));
        mapper.saveRungs(List.of(next));
        return next.dueAt();
    }

    /** A remedy is promised by a date. */
    public void remedyPromised(CaseNumber caseNumber, long remedyId, Instant due, String owner) {
        mapper.insertRemedy(caseNumber, remedyId, millis(clock.instant()), millis(due), owner);
    }

    /** The remedy was done, in time or late. */
    public void remedySettled(CaseNumber caseNumber, long remedyId, Instant now) {
        mapper.settleRemedy(caseNumber, remedyId, millis(now));
    }

    /** A new decision takes the place of the one that promised the remedies: what is still open of them is owed no more. */
    public void remediesGivenUp(CaseNumber caseNumber, Instant now) {
        mapper.supersedeRemedies(caseNumber, millis(now));
    }

    /**
     * The remedy is late and the customer is told a new date. Does nothing when the remedy is not open.
     *
     * @return how often a delay of this remedy has been admitted by now
     */
    public int remedyDelayed(CaseNumber caseNumber, long remedyId, Instant now, Instant newDue) {
        var at = millis(now);
        if (mapper.admitRemedy(caseNumber, remedyId, at) > 0) {
            mapper.insertRemedySuccessor(caseNumber, remedyId, at, StandingPromises.after(at, millis(newDue)));
        }
        return mapper.admissionsOfRemedy(caseNumber, remedyId);
    }

    /** When the next remedy of the case is due; empty when none is open. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> remedyDue(CaseNumber caseNumber) {
        return mapper.findByCase(caseNumber).stream()
                .filter(promise -> REMEDY.equals(promise.purpose()) && promise.state() == PromiseState.MADE)
                .map(Promise::dueAt)
                .min(Instant::compareTo);
    }

    /**
     * Rungs that should have fired before the instant and have not, though their clock runs.
     *
     * @param cases whose; at most some hundreds at a time
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OverdueRung> overdue(Collection<CaseNumber> cases, Instant before) {
        return cases.isEmpty() ? List.of() : List.copyOf(mapper.overdueRungs(cases, millis(before)));
    }

    /** A rung that has not fired. */
    public record OverdueRung(CaseNumber caseNumber, Rung rung, Instant dueAt) {}

    private Optional<RungState> lock(CaseNumber caseNumber, Rung rung) {
        return mapper.lockRungs(caseNumber).stream()
                .filter(state -> state.rung() == rung)
                .findFirst();
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
