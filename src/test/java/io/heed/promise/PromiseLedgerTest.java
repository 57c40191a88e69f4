package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Team {@code service} works 08:00–12:00 and 13:00–18:00 in London, Monday to Friday. */
@HeedTest
@Transactional
class PromiseLedgerTest {

    private static final AtomicLong SEQUENCE = new AtomicLong(910_000);
    /** A Monday; until 29 March 2026 London keeps UTC. */
    private static final Instant RECEIVED = Instant.parse("2026-03-23T09:00:00Z");

    private final CaseNumber caseNumber = CaseNumber.of(SEQUENCE.incrementAndGet());

    @Autowired
    private PromiseLedger ledger;

    @Autowired
    private BusinessCalendars calendars;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void team() {
        database.sql(
                        "INSERT IGNORE INTO team (id, name, name_pl, calendar_id) VALUES ('service', 'Service', 'Serwis', 'uk')")
                .update();
    }

    @Test
    void everyRungHasItsDate() {
        open();

        assertThat(due(Rung.WARN)).isEqualTo("2026-03-24T12:00:00Z");
        assertThat(due(Rung.BREACH)).isEqualTo("2026-03-24T17:00:00Z");
        assertThat(due(Rung.SECOND_BREACH)).isEqualTo("2026-03-25T16:00:00Z");
        assertThat(due(Rung.ADMIT)).isEqualTo("2026-03-30T09:48:00Z");
        assertThat(due(Rung.UPDATE)).isEqualTo("2026-03-26T18:00:00Z");
        assertThat(due(Rung.STATUTORY_ALARM)).isEqualTo("2026-05-07T03:24:00Z");
        assertThat(ledger.due(caseNumber, Rung.SECOND_STAGE_BREACH)).isEmpty();
        assertThat(ledger.answerBy(caseNumber)).isEqualTo("2026-03-30T16:00:00Z");
    }

    @Test
    void openingEveryClockTakesThreeStatementsAndReadingEveryRungOne() {
        calendars.ofTeam("service");

        assertThat(statementsOf(this::open)).isEqualTo(3);
        assertThat(statementsOf(() -> ledger.owner(caseNumber, "agent"))).isEqualTo(1);
        assertThat(statementsOf(() -> ledger.fire(caseNumber, Rung.WARN, RECEIVED)))
                .isEqualTo(1);
        assertThat(statementsOf(() -> Arrays.stream(Rung.values()).forEach(rung -> ledger.due(caseNumber, rung))))
                .isEqualTo(1);
    }

    @Test
    void aPauseAcrossTheChangeToSummerTimeAndAHolidayMovesTheServiceTargetExactlyAndLeavesTheLegalDate() {
        open();
        var alarm = due(Rung.STATUTORY_ALARM);
        var asked = Instant.parse("2026-03-24T10:30:15.250Z");
        assertThat(ledger.fire(caseNumber, Rung.WARN, asked)).isTrue();

        pause(asked, "2026-04-20T17:00:00Z");
        var answered = Instant.parse("2026-04-02T15:59:00Z");
        var resumed = ledger.resume(caseNumber, answered);

        // 5 h 29 m 44.75 s were left; 1 h 1 m of Maundy Thursday is, then Good Friday and Easter Monday are holidays.
        assertThat(resumed.moved()).isTrue();
        assertThat(resumed.serviceDue()).isEqualTo("2026-04-07T12:28:44.750Z");
        assertThat(due(Rung.BREACH)).isEqualTo(resumed.serviceDue());
        assertThat(due(Rung.STATUTORY_ALARM)).isEqualTo(alarm);
        assertThat(only(ClockKind.STATUTORY).dueAt()).isEqualTo("2026-05-18T08:00:00Z");
        assertThat(only(ClockKind.SERVICE).dueAt()).isEqualTo(resumed.serviceDue());
        assertThat(calendars.byId("uk").between(answered, resumed.serviceDue()))
                .isEqualTo(calendars.byId("uk").between(asked, Instant.parse("2026-03-24T17:00:00Z")));
    }

    @Test
    void nobodyIsWarnedASecondTimeAfterAPause() {
        open();
        var warned = Instant.parse("2026-03-24T12:00:00Z");
        assertThat(ledger.fire(caseNumber, Rung.WARN, warned)).isTrue();
        assertThat(ledger.fire(caseNumber, Rung.WARN, warned)).isFalse();

        pause(warned.plusSeconds(60), "2026-04-20T17:00:00Z");
        ledger.resume(caseNumber, Instant.parse("2026-03-27T09:00:00Z"));

        assertThat(ledger.fire(caseNumber, Rung.WARN, Instant.parse("2026-03-27T10:00:00Z")))
                .isFalse();
        assertThat(ledger.fire(caseNumber, Rung.BREACH, Instant.parse("2026-03-27T18:00:00Z")))
                .isTrue();
    }

    @Test
    void whileTheCustomerIsAskedNoRungButTheLegalAlarmIsDueOrFires() {
        open();
        pause(RECEIVED.plusSeconds(3600), "2026-04-20T17:00:00Z");
        var limit = Instant.parse("2026-04-06T09:00:00Z");

        for (var rung : new Rung[] {Rung.WARN, Rung.BREACH, Rung.SECOND_BREACH, Rung.ADMIT, Rung.UPDATE}) {
            assertThat(due(rung)).as(rung.name()).isAfter(limit);
            assertThat(ledger.fire(caseNumber, rung, limit)).as(rung.name()).isFalse();
        }
        assertThat(ledger.isPaused(caseNumber)).isTrue();
        assertThat(ledger.fire(caseNumber, Rung.STATUTORY_ALARM, limit)).isTrue();
    }

    @Test
    void theQuestionSupersedesThePromiseAndTheAdmissionCountsToTheNewDate() {
        open();
        pause(RECEIVED.plusSeconds(3600), "2026-04-20T17:00:00Z");
        ledger.resume(caseNumber, RECEIVED.plusSeconds(7200));

        assertThat(ledger.of(caseNumber))
                .filteredOn(promise -> promise.clock() == ClockKind.PROMISE)
                .extracting(Promise::state, promise -> promise.dueAt().toString())
                .containsExactly(
                        tuple(PromiseState.SUPERSEDED, "2026-03-30T16:00:00Z"),
                        tuple(PromiseState.MADE, "2026-04-20T17:00:00Z"));
        assertThat(due(Rung.ADMIT)).isEqualTo("2026-04-17T08:06:00Z");
        assertThat(ledger.pausesOf(caseNumber))
                .extracting(Pause::evidence, Pause::isOpen)
                .containsExactly(tuple("message 42", false));
    }

    @Test
    void aPromiseThatPassedInTheWaitIsNotBrokenByTheCustomersSilence() {
        open();
        pause(RECEIVED, "2026-03-24T17:00:00Z");

        var resumed = ledger.resume(caseNumber, Instant.parse("2026-03-30T08:00:00Z"));

        assertThat(resumed.answerBy()).isEqualTo("2026-03-31T16:00:00Z");
        assertThat(ledger.of(caseNumber)).extracting(Promise::state).doesNotContain(PromiseState.BROKEN);
        assertThat(due(Rung.ADMIT)).isBetween("2026-03-30T08:00:00Z", "2026-03-31T16:00:00Z");
    }

    @Test
    void resumingTwiceOrWithoutAPauseChangesNothing() {
        open();
        assertThat(ledger.resume(caseNumber, RECEIVED).moved()).isFalse();
        pause(RECEIVED, "2026-04-20T17:00:00Z");
        var first = ledger.resume(caseNumber, RECEIVED.plusSeconds(60));
        var second = ledger.resume(caseNumber, RECEIVED.plusSeconds(7200));

        assertThat(second.moved()).isFalse();
        assertThat(second.serviceDue()).isEqualTo(first.serviceDue()).isEqualTo("2026-03-24T17:01:00Z");
        assertThat(second.nextUpdate()).isEqualTo(first.nextUpdate());
    }

    @Test
    void aTargetMissedBeforeTheQuestionStaysMissed() {
        open();
        var late = Instant.parse("2026-03-25T09:00:00Z");
        assertThat(ledger.fire(caseNumber, Rung.BREACH, late)).isTrue();
        pause(late, "2026-04-20T17:00:00Z");
        var resumed = ledger.resume(caseNumber, Instant.parse("2026-03-27T09:00:00Z"));

        assertThat(resumed.serviceDue()).isEqualTo("2026-03-24T17:00:00Z");
        assertThat(ledger.fire(caseNumber, Rung.BREACH, late)).isFalse();
        assertThat(due(Rung.SECOND_BREACH)).isEqualTo("2026-03-27T16:00:00Z");
    }

    @Test
    void aClockThatRestsCannotBePausedAgainAndAPauseNeedsItsEvidence() {
        open();
        assertThatThrownBy(() -> ledger.pause(caseNumber, RECEIVED, RECEIVED, " ", RECEIVED.plusSeconds(9)))
                .isInstanceOf(IllegalArgumentException.class);
        pause(RECEIVED, "2026-04-20T17:00:00Z");
        assertThatThrownBy(() -> pause(RECEIVED, "2026-04-20T17:00:00Z")).isInstanceOf(Conflict.class);
    }

    @Test
    void anAdmittedPromiseIsBrokenAndItsSuccessorIsWatchedAgain() {
        open();
        ledger.owner(caseNumber, "agent");
        var admission = due(Rung.ADMIT);
        assertThat(ledger.fire(caseNumber, Rung.ADMIT, admission)).isTrue();
        ledger.admit(caseNumber, admission, Instant.parse("2026-04-02T17:00:00Z"));

        assertThat(ledger.of(caseNumber))
                .filteredOn(promise -> promise.clock() == ClockKind.PROMISE)
                .extracting(Promise::state, Promise::admittedAt, Promise::owner)
                .containsExactly(
                        tuple(PromiseState.BROKEN, admission, "agent"), tuple(PromiseState.MADE, null, "agent"));
        assertThat(due(Rung.ADMIT)).isAfter(admission).isBefore("2026-04-02T17:00:00Z");
        assertThat(ledger.fire(caseNumber, Rung.ADMIT, due(Rung.ADMIT))).isTrue();
    }

    @Test
    void theCadenceBeginsAnewWithEveryLetter() {
        open();
        assertThat(ledger.fire(caseNumber, Rung.UPDATE, due(Rung.UPDATE))).isTrue();

        assertThat(ledger.nextUpdate(caseNumber, Instant.parse("2026-03-26T18:00:00Z")))
                .isEqualTo("2026-03-31T17:00:00Z");
        assertThat(ledger.fire(caseNumber, Rung.UPDATE, due(Rung.UPDATE))).isTrue();
    }

    @Test
    void theCustomerHearsFromUsOnceABusinessDayAtMostAndByDay() {
        ledger.open(
                caseNumber,
                new OpenClocks(
                        "service",
                        RECEIVED,
                        term("P8W"),
                        term("PT4BH"),
                        term("P1BD"),
                        term("P1BD"),
                        ZoneId.of("Australia/Sydney"),
                        null));
        var days = new ArrayList<LocalDate>();
        for (int letter = 0; letter < 10; letter++) {
            var due = due(Rung.UPDATE);
            var there = due.atZone(ZoneId.of("Australia/Sydney"));
            assertThat(there.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 0));
            days.add(due.atZone(ZoneOffset.UTC).toLocalDate());
            ledger.fire(caseNumber, Rung.UPDATE, due);
            ledger.nextUpdate(caseNumber, due);
        }
        assertThat(days).doesNotHaveDuplicates().noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void aRecurringTimerWithNothingToDoIsNotDueInThePastForEver() {
        open();
        ledger.answered(caseNumber, RECEIVED);
        var fired = due(Rung.UPDATE);

        assertThat(ledger.fire(caseNumber, Rung.UPDATE, fired)).isFalse();
        assertThat(due(Rung.UPDATE)).isAfter(fired);
    }

    @Test
    void anAnswerKeepsWhatIsNotYetDueAndBreaksTheRest() {
        open();
        ledger.answered(caseNumber, Instant.parse("2026-03-25T09:00:00Z"));

        assertThat(ledger.of(caseNumber))
                .extracting(Promise::clock, Promise::state)
                .containsExactly(
                        tuple(ClockKind.STATUTORY, PromiseState.KEPT),
                        tuple(ClockKind.SERVICE, PromiseState.BROKEN),
                        tuple(ClockKind.PROMISE, PromiseState.KEPT));
        assertThat(ledger.fire(caseNumber, Rung.BREACH, Instant.parse("2026-03-25T09:00:01Z")))
                .as("nothing fires late")
                .isFalse();
    }

    @Test
    void aPoliteCloseWhileTheClockRestsBreaksNothing() {
        open();
        pause(RECEIVED, "2026-03-26T17:00:00Z");
        ledger.answered(caseNumber, Instant.parse("2026-04-10T09:00:00Z"));

        assertThat(ledger.of(caseNumber))
                .extracting(Promise::clock, Promise::state)
                .containsExactlyInAnyOrder(
                        tuple(ClockKind.STATUTORY, PromiseState.KEPT),
                        tuple(ClockKind.SERVICE, PromiseState.KEPT),
                        tuple(ClockKind.PROMISE, PromiseState.SUPERSEDED),
                        tuple(ClockKind.PROMISE, PromiseState.SUPERSEDED));
        assertThat(ledger.isPaused(caseNumber)).isFalse();
    }

    @Test
    void aWithdrawnCaseOwesNothingButWhatWasOverdueStaysBroken() {
        open();
        ledger.supersedeAll(caseNumber, Instant.parse("2026-03-25T09:00:00Z"));

        assertThat(ledger.of(caseNumber))
                .extracting(Promise::state)
                .containsExactly(PromiseState.SUPERSEDED, PromiseState.BROKEN, PromiseState.SUPERSEDED);
    }

    @Test
    void reopeningMakesNewTargetsAndLeavesTheLegalPromiseUntouched() {
        open();
        ledger.owner(caseNumber, "agent");
        assertThat(ledger.fire(caseNumber, Rung.BREACH, due(Rung.BREACH))).isTrue();
        ledger.answered(caseNumber, Instant.parse("2026-03-25T09:00:00Z"));
        var legal = only(ClockKind.STATUTORY);
        var alarm = due(Rung.STATUTORY_ALARM);

        ledger.open(caseNumber, terms(Instant.parse("2026-04-08T08:00:00Z")));

        assertThat(only(ClockKind.STATUTORY)).isEqualTo(legal);
        assertThat(due(Rung.STATUTORY_ALARM)).isEqualTo(alarm);
        assertThat(due(Rung.SECOND_STAGE_BREACH)).isEqualTo(due(Rung.BREACH)).isEqualTo("2026-04-09T16:00:00Z");
        assertThat(ledger.of(caseNumber))
                .filteredOn(made -> made.state() == PromiseState.MADE)
                .hasSize(2)
                .extracting(Promise::owner)
                .containsOnly("agent");
        assertThat(ledger.fire(caseNumber, Rung.BREACH, due(Rung.BREACH))).isTrue();
        assertThat(ledger.fire(caseNumber, Rung.STATUTORY_ALARM, alarm)).isTrue();
    }

    @Test
    void aCaseReopenedAfterItsLegalDateIsNotAlarmedAboutIt() {
        open();
        ledger.answered(caseNumber, Instant.parse("2026-03-25T09:00:00Z"));
        var reopened = Instant.parse("2026-07-01T09:00:00Z");

        ledger.open(caseNumber, terms(reopened));

        assertThat(due(Rung.STATUTORY_ALARM)).isAfter(reopened.plus(Duration.ofDays(3_000)));
        assertThat(ledger.answerBy(caseNumber)).isAfter(reopened);
    }

    @Test
    void thePromiseIsNeverLaterThanTheLaw() {
        ledger.open(
                caseNumber,
                new OpenClocks("service", RECEIVED, term("P3D"), term("PT16BH"), term("P10BD"), term("P5BD")));

        assertThat(ledger.answerBy(caseNumber))
                .isEqualTo(only(ClockKind.STATUTORY).dueAt());
    }

    @Test
    void aLaterTriageMayOnlyBringTheDateForward() {
        open();
        var later = Instant.parse("2026-04-01T17:00:00Z");
        assertThat(ledger.bringForward(caseNumber, RECEIVED, later, later)).isFalse();
        var breach = due(Rung.BREACH);
        var warning = due(Rung.WARN);

        var service = Instant.parse("2026-03-23T13:00:00Z");
        assertThat(ledger.bringForward(caseNumber, RECEIVED, service, Instant.parse("2026-03-25T18:00:00Z")))
                .isTrue();

        assertThat(due(Rung.BREACH)).isEqualTo(service).isBefore(breach);
        assertThat(due(Rung.WARN)).isBefore(warning).isBefore(service);
        assertThat(due(Rung.SECOND_BREACH)).isAfter(service);

        assertThat(ledger.answerBy(caseNumber)).isEqualTo("2026-03-25T18:00:00Z");
        assertThat(due(Rung.ADMIT)).isEqualTo("2026-03-25T15:24:00Z");
    }

    @Test
    void aCriticalTargetInCalendarTimeRunsThroughTheNight() {
        ledger.open(
                caseNumber,
                new OpenClocks("service", RECEIVED, term("P8W"), term("PT24H"), term("P5BD"), term("P3BD")));

        assertThat(due(Rung.WARN)).isEqualTo("2026-03-24T03:00:00Z");
        assertThat(due(Rung.BREACH)).isEqualTo("2026-03-24T09:00:00Z");
        assertThat(due(Rung.SECOND_BREACH)).isEqualTo("2026-03-24T21:00:00Z");
    }

    @Test
    void remediesArePromisesOfTheirOwn() {
        open();
        var due = Instant.parse("2026-04-01T12:00:00Z");
        ledger.remedyPromised(caseNumber, 7, due, "agent");
        ledger.remedyPromised(caseNumber, 8, due.plusSeconds(60), "agent");
        ledger.answered(caseNumber, RECEIVED);
        assertThat(ledger.remedyDue(caseNumber)).contains(due);

        ledger.remedyDelayed(caseNumber, 7, due, due.plusSeconds(3600));
        ledger.remedySettled(caseNumber, 8, due);
        ledger.remedySettled(caseNumber, 7, due.plusSeconds(60));

        assertThat(ledger.remedyDue(caseNumber)).isEmpty();
        assertThat(ledger.of(caseNumber))
                .filteredOn(promise -> promise.purpose().equals(PromiseLedger.REMEDY))
                .extracting(Promise::state, Promise::owner)
                .containsExactly(
                        tuple(PromiseState.BROKEN, "agent"),
                        tuple(PromiseState.KEPT, "agent"),
                        tuple(PromiseState.KEPT, "agent"));
    }

    @Test
    void theKeptRateCountsWhatIsOverdueAsBrokenAndLeavesOutWhatWasSuperseded() {
        database.sql("INSERT IGNORE INTO team (id, name, name_pl, calendar_id) VALUES ('rate', 'Rate', 'Rate', 'uk')")
                .update();
        for (int count = 0; count < 4; count++) {
            var one = CaseNumber.of(SEQUENCE.incrementAndGet());
            ledger.open(
                    one, new OpenClocks("rate", RECEIVED, term("P8W"), term("PT16BH"), term("PT45BH"), term("P3BD")));
            switch (count) {
                case 0, 1 -> ledger.answered(one, RECEIVED.plusSeconds(60));
                case 2 -> ledger.supersedeAll(one, RECEIVED.plusSeconds(60));
                default -> {}
            }
        }
        var rate = ledger.keptRate(Set.of("rate", "nobody"), RECEIVED, Instant.parse("2026-04-30T00:00:00Z"));

        assertThat(rate).isEqualTo(new KeptRate(2, 1));
        assertThat(rate.percent()).isEqualTo(OptionalInt.of(66));
        assertThat(ledger.keptRate(Set.of("nobody"), RECEIVED, Instant.parse("2026-04-30T00:00:00Z"))
                        .percent())
                .isEmpty();
        assertThat(ledger.keptRate(Set.of(), RECEIVED, Instant.parse("2026-04-30T00:00:00Z"))
                        .percent())
                .as("of no team")
                .isEmpty();
        assertThat(ledger.keptRate(null, RECEIVED, Instant.parse("2026-04-30T00:00:00Z"))
                        .kept())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void thePartsOfTheCalendarTablesBecomeOneCalendar() {
        database.sql("INSERT INTO business_calendar (id, name) VALUES ('shop', 'Shop')")
                .update();
        database.sql("INSERT INTO calendar_edition (calendar_id, edition, valid_from, zone, country)"
                        + " VALUES ('shop', 1, '2000-01-01', 'Europe/Warsaw', 'PL')")
                .update();
        database.sql(
                        "INSERT INTO business_shift (calendar_id, weekday, opens, closes) VALUES ('shop', 6, '22:00', '06:00')")
                .update();
        database.sql("INSERT INTO calendar_closure (calendar_id, first_day, last_day, reason)"
                        + " VALUES ('shop', '2026-03-27', '2026-03-29', 'stocktaking')")
                .update();

        var shop = calendars.byId("shop");

        assertThat(shop.nextOpening(RECEIVED)).isEqualTo("2026-04-04T20:00:00Z");
        assertThat(calendars.byId("night").between(RECEIVED, RECEIVED.plus(Duration.ofDays(7))))
                .isEqualTo(Duration.ofHours(40));
        assertThat(calendars.byId("pl").isOpen(RECEIVED)).isTrue();
        assertThat(calendars.byId("always").between(RECEIVED, RECEIVED.plusSeconds(5)))
                .hasSeconds(5);
        assertThatThrownBy(() -> calendars.ofTeam("nowhere")).hasMessageContaining("nowhere");
    }

    @Test
    void aPromiseChangedByAnotherMeanwhileIsAConflict() {
        open();
        ledger.of(caseNumber);
        database.sql("UPDATE promise SET version = version + 1 WHERE case_number = ?")
                .param(caseNumber.value())
                .update();

        assertThatThrownBy(() -> ledger.admit(caseNumber, RECEIVED, RECEIVED.plusSeconds(60)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aTimerThatFiresWhileTheCustomerIsBeingAskedFindsTheClockAtRest() throws Exception {
        transactions.executeWithoutResult(status -> open());
        var asked = new CountDownLatch(1);
        var timer = CompletableFuture.supplyAsync(() -> {
            awaitQuietly(asked);
            return transactions.execute(status -> ledger.fire(caseNumber, Rung.WARN, RECEIVED));
        });
        transactions.executeWithoutResult(status -> {
            pause(RECEIVED, "2026-04-20T17:00:00Z");
            asked.countDown();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        });

        assertThat(timer.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(ledger.isPaused(caseNumber)).isTrue();
    }

    @Test
    void theKeptRateIsReadFromItsIndexesAlone() {
        var plan = database.sql("EXPLAIN SELECT SUM(state = 'KEPT') FROM promise FORCE INDEX (promise_settled)"
                        + " WHERE clock = 'PROMISE' AND settled_at >= '2026-01-01' AND settled_at < '2026-02-01'"
                        + " AND team_id = 'service'")
                .query((row, number) -> row.getString("key") + ": " + row.getString("Extra"))
                .single();

        assertThat(plan).startsWith("promise_settled").contains("Using index").doesNotContain("Using index condition");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingIsChangedOutsideATransaction() {
        assertThatThrownBy(() -> ledger.owner(caseNumber, "agent"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void open() {
        ledger.open(caseNumber, terms(RECEIVED));
    }

    private static OpenClocks terms(Instant receivedAt) {
        return new OpenClocks("service", receivedAt, term("P8W"), term("PT16BH"), term("PT52BH"), term("P3BD"));
    }

    private static Term term(String text) {
        return Term.parse(text);
    }

    private void pause(Instant now, String newPromiseDue) {
        ledger.pause(
                caseNumber, now, Instant.parse("2026-04-06T09:00:00Z"), "message 42", Instant.parse(newPromiseDue));
    }

    private Instant due(Rung rung) {
        return ledger.due(caseNumber, rung).orElseThrow();
    }

    private Promise only(ClockKind clock) {
        return ledger.of(caseNumber).stream()
                .filter(promise -> promise.clock() == clock)
                .reduce((first, second) -> {
                    throw new AssertionError("two promises of " + clock);
                })
                .orElseThrow();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int statementsOf(Runnable work) {
        int before = questions();
        work.run();
        return questions() - before - 1;
    }

    private int questions() {
        return database.sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, number) -> row.getInt(2))
                .single();
    }
}
