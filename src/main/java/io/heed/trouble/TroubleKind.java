package io.heed.trouble;

import java.util.Set;

/** What is wrong, and what somebody can do about it here. */
public enum TroubleKind {
    /** A step used up its tries. */
    FAILED_STEP(TroubleAction.RETRY),
    /** A letter could not be delivered, or came back, and no other way to its reader was left. */
    DEAD_LETTER(TroubleAction.RETRY, TroubleAction.GIVE_UP),
    /** A message could not be read, or nobody could be answered. */
    QUARANTINED_MESSAGE(TroubleAction.RETRY, TroubleAction.OPEN_CASE, TroubleAction.SET_ASIDE),
    /** A person must say what a message is. */
    WAITING_MESSAGE(TroubleAction.OPEN_CASE, TroubleAction.ADD_TO_CASE, TroubleAction.SET_ASIDE),
    /** The mailbox that customers write to cannot be read. */
    MAILBOX_AWAY,
    /** Nobody owns the case. */
    NO_OWNER,
    /** The owner works here no more or is away for long, and nobody else was there. */
    OWNER_AWAY,
    /** The case is open and no process runs for it. */
    NO_INSTANCE(TroubleAction.START_AGAIN),
    /** The process runs and nothing will ever happen next. */
    NOTHING_NEXT(TroubleAction.START_AGAIN),
    /** Somebody stopped the case in the engine. */
    SUSPENDED_INSTANCE(TroubleAction.RESUME),
    /** Somebody stopped a step of it. */
    SUSPENDED_JOB(TroubleAction.RESUME),
    /** A warning, escalation or letter was due and did not come. */
    MISSED_RUNG,
    /** The case was merged into one that ended without an answer. */
    LOST_PARENT(TroubleAction.START_AGAIN),
    /** Somebody wanted to be erased, and the law wanted it done by now. */
    LATE_ERASURE,
    /** The case has been open for nearly as long as ended ones are kept. */
    LONG_OPEN;

    private final Set<TroubleAction> actions;

    TroubleKind(TroubleAction... actions) {
        this.actions = Set.of(actions);
    }

    /** Whether it is about a message that came in, whose original can be looked at. */
    public boolean isMessage() {
        return this == QUARANTINED_MESSAGE || this == WAITING_MESSAGE;
    }

    /** What the page offers. */
    public boolean allows(TroubleAction action) {
        return actions.contains(action);
    }
}
