package io.heed.studio.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.promise.BusinessCalendar;
import io.heed.promise.Calendars;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One proposes, another one decides, and it counts from its day on. */
@HeedTest
@Transactional
class ChangesTest {

    private static final Actor OWNER = new Actor("owner", Role.OWNER, null);
    private static final Actor OTHER = new Actor("owner2", Role.OWNER, null);
    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);

    @Autowired
    private Changes changes;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient rows;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void nothingCountsUntilASecondPersonAgreesAndThenFromItsDayOn() {
        var from = from(7);
        long id = propose(from, "10:00-12:00");
        assertThat(calendars.editions("pl")).hasSize(1);

        changes.agree(id, 0, MANAGER);

        var editions = calendars.editions("pl");
        assertThat(editions).hasSize(2);
        assertThat(editions.get(1).validFrom()).isEqualTo(from);
        var calendar = BusinessCalendar.of(editions);
        assertThat(dayOf(calendar, monday(from).minusWeeks(1))).isEqualTo(Duration.ofHours(8));
        assertThat(dayOf(calendar, monday(from).plusWeeks(1))).isEqualTo(Duration.ofHours(2));
        assertThat(changes.get(id, OWNER).change().state()).isEqualTo(ChangeState.AGREED);
    }

    @Test
    void whoProposedNeverDecides() {
        long id = propose(from(7), "10:00-12:00");

        assertThatThrownBy(() -> changes.agree(id, 0, OWNER)).hasMessageContaining("tables.second-person");
        assertThatThrownBy(() -> changes.refuse(id, 0, OWNER)).hasMessageContaining("tables.second-person");
        assertThatThrownBy(() -> changes.withdraw(id, 0, MANAGER)).hasMessageContaining("tables.not-yours");
        assertThat(calendars.editions("pl")).hasSize(1);
    }

    @Test
    void whatIsRefusedOrTakenBackChangesNothingAndMakesRoomForAnother() {
        var first = propose(from(7), "10:00-12:00");
        assertThatThrownBy(() -> propose(from(8), "10:00-13:00")).hasMessageContaining("tables.one-waits");

        changes.refuse(first, 0, OTHER);
        var second = propose(from(8), "10:00-13:00");
        changes.withdraw(second, 0, OWNER);

        assertThat(calendars.editions("pl")).hasSize(1);
        assertThat(changes.waitingFor(Subject.CALENDAR, "pl")).isEmpty();
        assertThat(changes.decided(OWNER))
                .extracting(Change::state)
                .startsWith(ChangeState.WITHDRAWN, ChangeState.REFUSED);
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        long id = propose(from(7), "10:00-12:00");
        changes.agree(id, 0, MANAGER);

        assertThatThrownBy(() -> changes.refuse(id, 0, OTHER)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> changes.agree(id, 1, OTHER)).isInstanceOf(Conflict.class);
        assertThat(calendars.editions("pl")).hasSize(2);
    }

    @Test
    void itCountsFromALaterDayThanItIsAgreed() {
        assertThatThrownBy(() -> propose(from(0), "10:00-12:00")).hasMessageContaining("tables.valid-from");
        var id = propose(from(1), "10:00-12:00");

        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(2))));

        assertThatThrownBy(() -> changes.agree(id, 0, MANAGER)).hasMessageContaining("tables.too-late");
        assertThat(calendars.editions("pl")).hasSize(1);
    }

    @Test
    void whoMovesToAZoneWhereTomorrowHasBegunWaitsADayLonger() {
        var moved = new HashMap<>(content("10:00-12:00"));
        moved.put("zone", "Pacific/Kiritimati");

        assertThatThrownBy(() -> changes.propose(
                        Subject.CALENDAR, "pl", new Changes.Proposal(from(1).toString(), moved, "East"), OWNER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("validFrom"));
        assertThat(changes.propose(
                        Subject.CALENDAR, "pl", new Changes.Proposal(from(3).toString(), moved, "East"), OWNER))
                .isPositive();
    }

    @Test
    void onlyOwnersAndManagersProposeAndDecide() {
        long id = propose(from(7), "10:00-12:00");
        for (var role : List.of(Role.AGENT, Role.LEAD, Role.BRANCH, Role.ADMIN)) {
            var who = new Actor("somebody", role, null);
            assertThatThrownBy(() -> changes.agree(id, 0, who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> changes.waiting(who)).isInstanceOf(NotFound.class);
        }
        var auditor = new Actor("auditor", Role.AUDITOR, null);
        assertThatThrownBy(() -> changes.agree(id, 0, auditor)).isInstanceOf(NotFound.class);
        assertThat(changes.waiting(auditor)).extracting(Change::id).contains(id);
    }

    @Test
    void everyActIsOnTheRecordWithoutTheWordsOfAnybody() {
        long id = propose(from(7), "10:00-12:00");
        changes.agree(id, 0, MANAGER);

        assertThat(rows.sql(
                                "SELECT CONCAT(event, ' ', actor, ' ', facts) FROM audit_record WHERE event LIKE 'TableChange%' ORDER BY id DESC LIMIT 2")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        agreed -> assertThat(agreed)
                                .startsWith("TableChangeAgreed manager ")
                                .contains("\"" + id + "\""),
                        proposed -> assertThat(proposed)
                                .startsWith("TableChangeProposed owner ")
                                .contains("CALENDAR", "pl")
                                .doesNotContain("Shorter"));
    }

    @Test
    void aProposalThatChangesNothingOrGivesNoReasonIsRefused() {
        var same = changes.table(Subject.CALENDAR).at("pl", from(7));
        assertThatThrownBy(() -> changes.propose(
                        Subject.CALENDAR, "pl", new Changes.Proposal(from(7).toString(), same, "why not"), OWNER))
                .hasMessageContaining("tables.nothing-differs");
        assertThatThrownBy(() -> changes.propose(
                        Subject.CALENDAR, "pl", new Changes.Proposal("soon", content("late"), " "), OWNER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.all())
                                .extracting(Refused::field)
                                .containsExactly("reason", "validFrom", "MONDAY"));
        assertThatThrownBy(() -> changes.propose(
                        Subject.CALENDAR,
                        "always",
                        new Changes.Proposal(from(7).toString(), content("10:00-12:00"), "why"),
                        OWNER))
                .isInstanceOf(NotFound.class);
    }

    private long propose(LocalDate from, String mondays) {
        return changes.propose(
                Subject.CALENDAR,
                "pl",
                new Changes.Proposal(from.toString(), content(mondays), "Shorter Mondays"),
                OWNER);
    }

    private Map<String, String> content(String mondays) {
        var content = new HashMap<>(changes.table(Subject.CALENDAR).at("pl", from(1)));
        content.put("MONDAY", mondays);
        content.put("holidays", "");
        return content;
    }

    private LocalDate from(int days) {
        return changes.firstDay(Subject.CALENDAR, "pl").plusDays(days - 1L);
    }

    private static LocalDate monday(LocalDate around) {
        return around.with(DayOfWeek.MONDAY);
    }

    private static Duration dayOf(BusinessCalendar calendar, LocalDate day) {
        return calendar.between(calendar.startOf(day), calendar.startOf(day.plusDays(1)));
    }
}
