package io.heed.shared.web;

import java.time.Duration;

/** Somebody asks more often than we answer. Shown as HTTP 429 with Retry-After. */
public class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param retryAfter when it is worth asking again */
    public TooManyRequests(Duration retryAfter) {
        super("too many requests");
        this.retryAfter = retryAfter;
    }

    /** When it is worth asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
