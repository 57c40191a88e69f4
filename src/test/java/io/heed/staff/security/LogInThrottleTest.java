package io.heed.staff.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.web.TooManyRequests;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

class LogInThrottleTest {

    private final LogInThrottle throttle = new LogInThrottle();
    private final AtomicInteger checked = new AtomicInteger();

    @Test
    void guessingIsStoppedAfterAFewAttempts() {
        for (var i = 0; i < 20; i++) {
            wrong("agent", "192.0.2.1");
        }
        assertThat(checked).hasValueLessThan(8);
        assertThatThrownBy(() -> right("agent", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        many -> assertThat(many.retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(20)));
    }

    @Test
    void theOwnerOfTheAccountGetsInFromElsewhere() {
        for (var i = 0; i < 20; i++) {
            wrong("agent", "192.0.2.1");
        }
        assertThatCode(() -> right("agent", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void manyAddressesTogetherCannotKeepTheOwnerOut() {
        right("agent", "192.0.2.200");
        for (var i = 0; i < 120; i++) {
            wrong("agent", "198.51.100." + i);
        }
        assertThatCode(() -> right("agent", "192.0.2.200")).doesNotThrowAnyException();
        assertThatThrownBy(() -> right("agent", "203.0.113.1"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        many -> assertThat(many.retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(6)));
    }

    @Test
    void onePasswordOnManyAccountsIsStoppedToo() {
        for (var i = 0; i < 100; i++) {
            wrong("account" + i, "192.0.2.1");
        }
        assertThat(checked).hasValueLessThan(45);
    }

    @Test
    void manyAtOnceGetNoMoreGuessesThanManyInARow() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            pool.invokeAll(IntStream.range(0, 60)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        wrong("agent", "192.0.2.1");
                        return null;
                    })
                    .toList());
        } finally {
            pool.shutdownNow();
        }
        assertThat(checked).hasValueLessThan(8);
    }

    @Test
    void twentyRightOnesAtOnceAllGetIn() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            for (var done : pool.invokeAll(IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Authentication>) () -> right("agent", "192.0.2.1"))
                    .toList())) {
                assertThat(done.get()).isNotNull();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Authentication right(String account, String address) {
        return throttle.attempt(account, address, () -> new TestingAuthenticationToken(account, null, "ROLE_AGENT"));
    }

    private void wrong(String account, String address) {
        try {
            throttle.attempt(account, address, () -> {
                checked.incrementAndGet();
                throw new BadCredentialsException("wrong");
            });
        } catch (BadCredentialsException | TooManyRequests expected) {
            assertThat(expected).isNotNull();
        }
    }
}
