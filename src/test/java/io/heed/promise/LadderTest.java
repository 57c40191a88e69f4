package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Ladder LADDER = new Ladder(BusinessCalendarTest.UK);

    @Test
    void aShortPromiseIsNotAdmittedBeforeHalfOfItIsOver() {
        assertThat(LADDER.admission(at("2026-11-23T09:00:00Z"), at("2026-11-23T10:00:00Z")))
                .isEqualTo(at("2026-11-23T09:30:00Z"));
        assertThat(LADDER.admission(at("2026-11-23T09:00:00Z"), at("2026-11-23T12:00:00Z")))
                .isEqualTo(at("2026-11-23T11:00:00Z"));
    }

    @Test
    void aPromiseOverTheWeekendIsAdmittedBeforePeopleGoHome() {
        assertThat(LADDER.admission(at("2026-11-20T09:00:00Z"), at("2026-11-21T12:00:00Z")))
                .isEqualTo(at("2026-11-20T17:00:00Z"));
    }

    @Test
    void aPromiseWithoutWorkingTimeIsAdmittedHalfWay() {
        assertThat(LADDER.admission(at("2026-11-21T10:00:00Z"), at("2026-11-21T12:00:00Z")))
                .isEqualTo(at("2026-11-21T11:00:00Z"));
    }

    @Test
    void theSecondBreachLeavesAtLeastAnHourOfWork() {
        assertThat(LADDER.secondBreach(at("2026-11-23T09:00:00Z"), at("2026-11-23T10:00:00Z")))
                .isEqualTo(at("2026-11-23T11:00:00Z"));
    }

    @Test
    void theLegalAlarmRunsThroughWeekends() {
        assertThat(Ladder.statutoryAlarm(at("2026-11-20T10:00:00Z"), at("2026-11-30T10:00:00Z")))
                .isEqualTo(at("2026-11-28T10:00:00Z"));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
