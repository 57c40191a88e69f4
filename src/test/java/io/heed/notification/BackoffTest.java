package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitGrowsFromAMinuteToADayAndThenTheLetterIsGivenUp() {
        assertThat(Backoff.after(1, 0.5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(4, 0.5)).isEqualTo(Duration.ofHours(2));
        assertThat(Backoff.after(6, 0.5)).isEqualTo(Duration.ofDays(1));
        assertThat(Backoff.exhausted(6)).isFalse();
        assertThat(Backoff.exhausted(7)).isTrue();
    }

    @Property
    void waitsAreSpreadByAFifth(
            @ForAll @IntRange(min = 1, max = 50) int attempts, @ForAll @DoubleRange(min = 0, max = 1) double jitter) {
        var middle = Backoff.after(attempts, 0.5).toMillis();
        assertThat(Backoff.after(attempts, jitter).toMillis())
                .isBetween(Math.round(middle * 0.8), Math.round(middle * 1.2));
    }
}
