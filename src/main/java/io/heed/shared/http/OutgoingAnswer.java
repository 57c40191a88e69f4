package io.heed.shared.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What the other server said.
 *
 * @param retryAfterHeader the header {@code Retry-After} as it came, or null
 * @param body at most 64 KB of it
 */
public record OutgoingAnswer(int status, String retryAfterHeader, String body) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Whether it was taken. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** How long to wait before the next try, when the server says so: seconds or a date (RFC 9110); at most a day. */
    public Optional<Duration> retryAfter(Instant now) {
        if (retryAfterHeader == null) {
            return Optional.empty();
        }
        var wanted = retryAfterHeader.strip();
        if (wanted.matches("\\d{1,9}")) {
            return Optional.of(atMostADay(Duration.ofSeconds(Long.parseLong(wanted))));
        }
        try {
            var until = ZonedDateTime.parse(wanted, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? atMostADay(Duration.between(now, until)) : Duration.ZERO);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration atMostADay(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
