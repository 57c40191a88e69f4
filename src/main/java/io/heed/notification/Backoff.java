package io.heed.notification;

import java.time.Duration;
import java.util.List;

/** How long to wait after a failed attempt, and when to give up. */
final class Backoff {

    /** After the first failure a minute, after the sixth a day; the seventh is the last. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private static final Duration WHILE_SERVER_IS_AWAY = Duration.ofMinutes(1);

    private Backoff() {}

    /** Whether a letter that failed this often is given up. */
    static boolean exhausted(int attempts) {
        return attempts > WAITS.size();
    }

    /**
     * The wait after the given number of attempts.
     *
     * @param jitter from 0 to 1; spreads the wait by a fifth to either side
     */
    static Duration after(int attempts, double jitter) {
        var wait = WAITS.get(Math.min(Math.max(attempts, 1), WAITS.size()) - 1);
        return Duration.ofMillis(Math.round(wait.toMillis() * (0.8 + 0.4 * jitter)));
    }

    /** The wait while the mail server itself cannot be reached, which never uses up a letter's attempts. */
    static Duration whileServerIsAway() {
        return WHILE_SERVER_IS_AWAY;
    }
}
