package io.heed.coaching;

/** Why somebody is coached. */
public enum CoachingReason {
    /** Customers gave low scores. */
    LOW_SCORE,
    /** Customers said that it was not fixed. */
    REOPENED,
    /** Guidance that there is was left out: {@link GuidanceFinder} says what counts. */
    SKIPPED_GUIDANCE,
    /** The first answers of somebody new: a second pair of eyes afterwards. */
    FIRST_CASES
}
