package io.heed.retention;

import java.time.Instant;

/**
 * Why somebody cannot be forgotten yet.
 *
 * @param until when that is over, as far as it is known; or null
 */
public record Obstacle(Kind kind, Instant until) {

    /** What stands in the way. */
    public enum Kind {
        /** Somebody works on a case of theirs, or they can still open it again. */
        OPEN_CASE,
        /** Somebody said that it must be kept. */
        HOLD
    }
}
