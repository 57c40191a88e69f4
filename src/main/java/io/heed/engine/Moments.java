package io.heed.engine;

import java.util.Set;

/** The moments that the timers of diagrams may ask for: {@code ${promises.due(execution,'WARN')}}. */
final class Moments {

    /** Each is known to at least one family. */
    static final Set<String> KNOWN = Set.of(
            "WARN",
            "BREACH",
            "SECOND_BREACH",
            "ADMIT",
            "UPDATE",
            "STATUTORY_ALARM",
            "SECOND_STAGE_BREACH",
            "VERDICT",
            "CHASE",
            "REMEDY",
            "WRITING",
            "REVIEW",
            "REVIEWING",
            "MESSAGE",
            "BRANCH_ANSWER",
            "MEASUREMENT",
            "MEASURED",
            "DECISION",
            "TELL",
            "APPROVAL",
            "APPROVAL_AGAIN",
            "CADENCE",
            "BATCH",
            "END",
            "ASK",
            "MEASURE",
            "CALL",
            "SILENCE",
            "CALL_OVERDUE",
            "NEXT_ATTEMPT",
            "SURVEY",
            "REMIND",
            "EXPIRY",
            "RECOVERY_LEAD",
            "RECOVERY_MANAGER",
            "WORD",
            "NEW_DATE",
            "HUDDLE",
            "COACHING",
            "FOLLOW_UP",
            "REVIEW_LATE",
            "REVIEW_VERY_LATE",
            "REVIEW_MISSING",
            "DECIDE_AGAIN",
            "PILOT_END",
            "EFFECT",
            "TOLD",
            "STALLED");

    private Moments() {}
}
