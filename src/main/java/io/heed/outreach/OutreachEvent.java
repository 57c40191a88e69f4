package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/** What has happened to an outreach. Published inside the transaction that made it happen. */
public sealed interface OutreachEvent extends CaseEvent {

    /** The outreach it happened to. */
    CaseNumber outreach();

    @Override
    default CaseNumber subject() {
        return outreach();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /** Those affected are known. */
    record AudienceSelected(CaseNumber outreach, Instant at, int size, int heldOut) implements OutreachEvent {}

    /** So many more are affected since those affected were found. */
    record AudienceGrown(CaseNumber outreach, Instant at, int joined) implements OutreachEvent {}

    /** A wave was opened for this development. */
    record Developed(CaseNumber outreach, Instant at, int place, Stage stage) implements OutreachEvent {}

    /** The matter is over, as its source says; whether or not anybody is told of it. */
    record MatterOver(CaseNumber outreach, Instant at) implements OutreachEvent {}

    /** Somebody of the staff read what it says, before it may leave. */
    record Decided(CaseNumber outreach, Instant at, boolean approved, String by) implements OutreachEvent {}

    /** Somebody of the staff holds a wave up. */
    record Paused(CaseNumber outreach, Instant at, int wave, String by) implements OutreachEvent {}

    /** Somebody of the staff goes on with a wave. */
    record Resumed(CaseNumber outreach, Instant at, int wave, String by) implements OutreachEvent {}

    /** Somebody of the staff stops it for good; why, in their words, stays with the steps of the outreach. */
    record Stopped(CaseNumber outreach, Instant at, String by) implements OutreachEvent {}

    /** Somebody of the staff has to look after it. */
    record Alarmed(CaseNumber outreach, Instant at, String to, Concern concern) implements OutreachEvent {}

    /** Everything is told; those who had it worst are to be called. */
    record CareCallsDue(CaseNumber outreach, Instant at) implements OutreachEvent {}

    /** Nothing more happens. */
    record Ended(CaseNumber outreach, Instant at, OutreachOutcome outcome) implements OutreachEvent {}

    /** What somebody of the staff has to look after. */
    enum Concern {
        UPDATE_MISSING,
        WAVE_STALLED,
        APPROVAL_WAITING,
        NOTICE_TOO_LATE,
        NO_END_HEARD
    }
}
