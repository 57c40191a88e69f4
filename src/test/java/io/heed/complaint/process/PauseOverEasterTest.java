package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.CaseForStaff;
import io.heed.promise.ClockKind;
import io.heed.promise.Promise;
import io.heed.promise.PromiseState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question that is asked before Easter 2027 and answered after it. Good Friday (26 March) and Easter Monday (29 March) are
 * bank holidays in England, and in the night to 28 March the clocks go forward: Wednesday's 16:00 is 16:00Z, the
 * next Wednesday's is 15:00Z. The team works from 8 to 12 and from 13 to 18 in London, nine hours a day.
 */
@HeedTest
class PauseOverEasterTest {

    /** Monday before Easter, 9:00 in London. */
    private static final Instant RECEIVED = Instant.parse("2027-03-22T09:00:00Z");

    /** 24 working hours: 8 on Monday, 9 on Tuesday, 7 on Wednesday, until 16:00. */
    private static final Instant FIRST_TARGET = Instant.parse("2027-03-24T16:00:00Z");

    /** 18 of the 24 hours: 8 on Monday, 9 on Tuesday, 1 on Wednesday, until 9:00. */
    private static final Instant WARNED = Instant.parse("2027-03-24T09:00:00Z");

    /** Wednesday, 14:00; two hours are left. */
    private static final Instant ASKED = Instant.parse("2027-03-24T14:00:00Z");

    /** Tuesday after Easter, 17:30 in London, which is summer time by then. */
    private static final Instant ANSWERED = Instant.parse("2027-03-30T16:30:00Z");

    /** The two hours: half an hour until 18:00 on Tuesday, the rest from 8:00 to 9:30 on Wednesday, in summer time. */
    private static final Instant MOVED_TARGET = Instant.parse("2027-03-31T08:30:00Z");

    /** The six weeks of Ofcom's code for telecom: Monday, 3 May, 9:00 in London, in summer time. */
    private static final Instant STATUTORY = Instant.parse("2027-05-03T08:00:00Z");

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void theServiceTargetMovesByWorkingHoursOnlyAndTheLawsDateNotAtAll() {
        itIs(RECEIVED);
        var complaint = story.acknowledged();
        assertThat(complaint.due("breachDue")).isEqualTo(FIRST_TARGET);
        assertThat(due(complaint, ClockKind.STATUTORY)).isEqualTo(STATUTORY);

        assertThat(complaint.due("warnDue")).isEqualTo(WARNED);
        complaint.fireTimer("warnDue");
        itIs(ASKED);
        complaint.complete("resolveComplaint", Story.question());
        assertThat(complaint.due("breachDue")).isAfter(ANSWERED.plusSeconds(30 * 86_400));

        itIs(ANSWERED);
        story.customer.write(complaint.token(), "Yes, Saturday morning.", List.of());

        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(due(complaint, ClockKind.SERVICE)).isEqualTo(MOVED_TARGET);
        assertThat(complaint.due("breachDue")).isEqualTo(MOVED_TARGET).isEqualTo(rung(complaint, "BREACH"));
        assertThat(complaint.due("secondBreachDue")).isEqualTo(rung(complaint, "SECOND_BREACH"));
        assertThat(due(complaint, ClockKind.STATUTORY)).isEqualTo(STATUTORY);
        assertThat(complaint.due("statutoryDeadlineNear")).isEqualTo(rung(complaint, "STATUTORY_ALARM"));
    }

    @Test
    void whoWasWarnedBeforeThePauseIsNotWarnedAgain() {
        itIs(RECEIVED);
        var complaint = story.acknowledged();
        complaint.fireTimer("warnDue");
        itIs(ASKED);
        complaint.complete("resolveComplaint", Story.question());
        itIs(ANSWERED);
        story.customer.write(complaint.token(), "Yes, Saturday morning.", List.of());
        assertThat(complaint.job("warnDue")).isNull();

        complaint.fireTimer("breachDue");

        assertThat(story.clock.instant()).isEqualTo(MOVED_TARGET);
        assertThat(complaint.passed()).containsOnlyOnce("warnOwner").contains("escalateToTeamLead");
        assertThat(seen(complaint).timeline())
                .extracting(entry -> entry.event())
                .containsOnlyOnce("OwnerWarned");
    }

    @Test
    void anAnswerWithinTheMovedTargetKeepsTheServiceClock() {
        itIs(RECEIVED);
        var complaint = story.acknowledged();
        itIs(ASKED);
        complaint.complete("resolveComplaint", Story.question());
        itIs(ANSWERED);
        story.customer.write(complaint.token(), "Yes, Saturday morning.", List.of());

        itIs(MOVED_TARGET);
        complaint.complete("resolveComplaint", Story.decision());

        assertThat(promise(complaint, ClockKind.SERVICE).state()).isEqualTo(PromiseState.KEPT);
        assertThat(promise(complaint, ClockKind.STATUTORY).state()).isEqualTo(PromiseState.KEPT);
    }

    private static void itIs(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    private CaseForStaff seen(Story.Case complaint) {
        return story.staff.show(complaint.number(), story.actor("manager"));
    }

    private Promise promise(Story.Case complaint, ClockKind clock) {
        return seen(complaint).promises().stream()
                .filter(promise -> promise.clock() == clock)
                .findFirst()
                .orElseThrow();
    }

    private Instant due(Story.Case complaint, ClockKind clock) {
        return promise(complaint, clock).dueAt();
    }

    private Instant rung(Story.Case complaint, String rung) {
        return jdbc.sql("SELECT due_at FROM promise_rung WHERE case_number = ? AND rung = ?")
                .params(complaint.number().value(), rung)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}
