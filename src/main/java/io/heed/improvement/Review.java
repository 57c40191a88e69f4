package io.heed.improvement;

import java.time.Instant;

/**
 * What a department concerned says.
 *
 * @param round which time the improvement was opened, from 1
 * @param department a team's key, or a branch's behind {@code branch:}
 * @param verdict null until it was heard
 * @param cause what lies behind the problem, or null
 * @param effort what a change would cost and break, or null
 */
public record Review(
        int round,
        String department,
        Instant askedAt,
        State state,
        Verdict verdict,
        String cause,
        String effort,
        String answeredBy,
        Instant answeredAt) {

    /** Before the key of a branch, so that it is no team's. */
    public static final String BRANCH = "branch:";

    /** Whether it was heard. */
    public enum State {
        ASKED,
        GIVEN,
        /** It did not answer, and was passed over. */
        MISSED
    }

    /** What it thinks of a change. */
    public enum Verdict {
        AGREES,
        CONCERNS,
        OBJECTS
    }
}
