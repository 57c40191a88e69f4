package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/** What has happened to an improvement. Published inside the transaction that made it happen. */
public sealed interface ImprovementEvent extends CaseEvent {

    /** The improvement it happened to. */
    CaseNumber improvement();

    @Override
    default CaseNumber subject() {
        return improvement();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /** It was opened. */
    record Opened(CaseNumber improvement, Instant at, Source source, CaseNumber about, String by)
            implements ImprovementEvent {}

    /** Customers tell us of it again, though it was proved: it begins anew. */
    record Reopened(CaseNumber improvement, Instant at, int contacts, int days) implements ImprovementEvent {}

    /** Somebody answers for it, and so many departments are asked. */
    record OwnerNamed(CaseNumber improvement, Instant at, String owner, int departments, String by)
            implements ImprovementEvent {}

    /** A department was heard. */
    record Reviewed(CaseNumber improvement, Instant at, String department, Review.Verdict verdict, String by)
            implements ImprovementEvent {}

    /** A department did not answer, and is passed over. */
    record ReviewMissed(CaseNumber improvement, Instant at, String department) implements ImprovementEvent {}

    /** So many ways to change it were gathered. */
    record OptionsGathered(CaseNumber improvement, Instant at, int options, String by) implements ImprovementEvent {}

    /** Somebody decided whether it is worth it. */
    record Decided(CaseNumber improvement, Instant at, Step.Verdict verdict, String by) implements ImprovementEvent {}

    /** It is written down what will be different. */
    record Designed(CaseNumber improvement, Instant at, int design, String by) implements ImprovementEvent {}

    /** It is known with whom it is tried. */
    record PilotPlanned(CaseNumber improvement, Instant at, int design, String by) implements ImprovementEvent {}

    /** Contacts of the pilot were counted. */
    record PilotMeasured(CaseNumber improvement, Instant at, int before, int after) implements ImprovementEvent {}

    /** Somebody decided whether everybody gets it. */
    record PilotJudged(CaseNumber improvement, Instant at, Step.Verdict verdict, String by)
            implements ImprovementEvent {}

    /** It is with the customers. */
    record RolledOut(CaseNumber improvement, Instant at, int weeks, String by) implements ImprovementEvent {}

    /** Contacts since the roll-out were counted, and the table said what they show. */
    record Measured(CaseNumber improvement, Instant at, int before, int after, Verdict verdict)
            implements ImprovementEvent {}

    /** So many contributors are told how it ends; of so many it is known already that they are not. */
    record TellingOpened(CaseNumber improvement, Instant at, Outcome ends, int contributors, int untold)
            implements ImprovementEvent {}

    /** Of every contributor it is known whether they were told. */
    record Told(CaseNumber improvement, Instant at, int told, int untold) implements ImprovementEvent {}

    /** The theme by which it is counted became part of another one. */
    record ThemeMerged(CaseNumber improvement, Instant at, CaseNumber part, CaseNumber into, String by)
            implements ImprovementEvent {}

    /** Its owner gives it up. */
    record Withdrawn(CaseNumber improvement, Instant at, String by) implements ImprovementEvent {}

    /** Somebody of the staff has to look after it. */
    record Alarmed(CaseNumber improvement, Instant at, String to, Concern concern) implements ImprovementEvent {}

    /** Nothing more happens, unless customers tell us of it again. */
    record Closed(CaseNumber improvement, Instant at, Outcome outcome) implements ImprovementEvent {}

    /** What somebody of the staff has to look after. */
    enum Concern {
        OWNER_WANTED,
        REVIEW_LATE,
        REVIEW_MISSED,
        STANDS_STILL,
        NOT_SOLVED,
        REOPENED
    }
}
