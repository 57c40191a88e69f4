package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/** What has happened to a coaching or a huddle. Published inside the transaction that made it happen. */
public sealed interface CoachingEvent extends CaseEvent {

    /** The coaching or huddle it happened to. */
    CaseNumber about();

    @Override
    default CaseNumber subject() {
        return about();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /** A pattern shows; whom it is about may read why. */
    record Opened(CaseNumber about, Instant at, String username, String coach, CoachingReason reason)
            implements CoachingEvent {}

    /** They have talked. */
    record Talked(CaseNumber about, Instant at, int round, Instant followUpAt, String by) implements CoachingEvent {}

    /** The figures after the talk were looked at. */
    record Checked(CaseNumber about, Instant at, int marksAfter, boolean improved) implements CoachingEvent {}

    /** Nobody did it in time: somebody above has it now. */
    record HandedOver(CaseNumber about, Instant at, String to) implements CoachingEvent {}

    /** Talking has not helped: the manager decides what does. */
    record ManagerTold(CaseNumber about, Instant at, String to) implements CoachingEvent {}

    /** A team is to talk about its week. */
    record HuddleCalled(CaseNumber about, Instant at, String team) implements CoachingEvent {}

    /** A team has talked about its week. */
    record HuddleHeld(CaseNumber about, Instant at, String team, String by) implements CoachingEvent {}

    /** A team wants something to be improved that it cannot change by itself; the words are with the huddle. */
    record ImprovementWanted(CaseNumber about, Instant at, String team, String by) implements CoachingEvent {}
}
