package io.heed.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many requests at once and so many per minute after that, for each key: an address, an account. Kept in the memory of
 * one node, so that being flooded costs no statement; n nodes let n times as much through. Counts real time, which the
 * movable clock of the demonstration world leaves alone.
 */
public final class RateLimit {

    private static final int MOST_KEYS = 50_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(FORGOTTEN)
            .build();

    /**
     * How much is let through.
     *
     * @param burst how many at once
     * @param perMinute how many per minute once those are used up
     */
    public record Rate(int burst, int perMinute) {

        /** Refuses what would let nothing through. */
        public Rate {
            if (burst < 1 || perMinute < 1) {
                throw new IllegalArgumentException("A rate limit lets at least one request through per minute");
            }
        }
    }

    /** A limit of its own, counted by the computer's clock. */
    public RateLimit(Rate rate) {
        this(rate, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimit(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
    }

    /**
     * Counts one request.
     *
     * @throws TooManyRequests when the key has used up what it has
     */
    public void spend(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /**
     * Counts nothing.
     *
     * @throws TooManyRequests when the key has used up what it has
     */
    public void check(String key) {
        var estimate = bucket(key).estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    /** Counts one request, if there is something left to count it against. */
    public void count(String key) {
        bucket(key).tryConsume(1);
    }

    /** Starts afresh for the key. */
    public void forget(String key) {
        buckets.invalidate(key);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                        .build());
    }
}
