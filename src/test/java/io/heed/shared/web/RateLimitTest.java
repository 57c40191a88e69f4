package io.heed.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.heed.shared.web.RateLimit.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private long nanos;
    private final RateLimit limit = new RateLimit(new Rate(3, 6), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void whoeverUsesUpTheBurstWaitsForTheRate() {
        for (var i = 0; i < 3; i++) {
            limit.spend("a");
        }
        assertThatThrownBy(() -> limit.spend("a"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        many -> assertThat(many.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
        nanos = Duration.ofSeconds(10).toNanos();
        assertThatCode(() -> limit.spend("a")).doesNotThrowAnyException();
    }

    @Test
    void othersAreNotMadeToWait() {
        for (var i = 0; i < 3; i++) {
            limit.spend("a");
        }
        assertThatCode(() -> limit.spend("b")).doesNotThrowAnyException();
    }

    @Test
    void neighboursInOneNetworkOfIpv6CountAsOne() {
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:2::1"));
        assertThat(ClientAddress.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
