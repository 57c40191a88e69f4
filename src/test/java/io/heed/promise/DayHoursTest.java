package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DayHoursTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final DayHours inWarsaw = new DayHours(ZoneId.of("Europe/Warsaw"));
    private final DayHours inSydney = new DayHours(ZoneId.of("Australia/Sydney"));

    @Test
    void byDayNewsComeWhenTheyAreDue() {
        var due = Instant.parse("2026-11-24T17:00:00Z");
        assertThat(inWarsaw.of(due, MONDAY_NOON)).isEqualTo(due);
    }

    @Test
    void whatFallsIntoTheCustomersNightComesTheEveningBefore() {
        assertThat(inSydney.of(Instant.parse("2026-11-24T17:00:00Z"), MONDAY_NOON))
                .isEqualTo("2026-11-24T09:00:00Z");
        assertThat(inWarsaw.of(Instant.parse("2026-11-25T00:00:00Z"), MONDAY_NOON))
                .isEqualTo("2026-11-24T19:00:00Z");
    }

    @Test
    void whenThatEveningIsOverTheMorningWillDo() {
        assertThat(inWarsaw.of(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-23T21:00:00Z")))
                .isEqualTo("2026-11-24T07:00:00Z");
    }
}
