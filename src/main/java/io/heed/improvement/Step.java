package io.heed.improvement;

import java.time.Instant;

/**
 * What somebody of the staff decided or wrote on the way.
 *
 * @param place from 1, in the order of time
 * @param round which time the improvement was opened, from 1
 * @param verdict null where nothing is decided
 * @param words in their own words, or null
 */
public record Step(int place, int round, Kind kind, Verdict verdict, String words, String doneBy, Instant doneAt) {

    /** What was done. */
    public enum Kind {
        OPTION,
        DECISION,
        DESIGN,
        PILOT,
        ROLL_OUT,
        WITHDRAWAL
    }

    /** What was decided. */
    public enum Verdict {
        YES,
        NO,
        LATER,
        GO,
        BACK,
        STOP
    }
}
