package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;

/** What has happened to an idea. Published inside the transaction that made it happen. */
public sealed interface IdeaEvent extends CaseEvent {

    /** The idea it happened to. */
    CaseNumber idea();

    @Override
    default CaseNumber subject() {
        return idea();
    }

    /** Complaints are received and answered as well, so that an idea says what it is. */
    @Override
    default String recordedAs() {
        return "Idea" + getClass().getSimpleName();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /**
     * An idea came in.
     *
     * @param customerId its sender, or null when nobody is known
     * @param product a product's key, or null
     * @param by user name of who entered it, or null when it came by itself
     */
    record Received(CaseNumber idea, Instant at, Long customerId, String product, String by) implements IdeaEvent {}

    /**
     * Somebody answers it from now on.
     *
     * @param reason new, absence or escalation
     */
    record OwnerNamed(CaseNumber idea, Instant at, String from, String to, String reason) implements IdeaEvent {}

    /** Time runs out; its owner is reminded. */
    record OwnerReminded(CaseNumber idea, Instant at, String to, Instant answerBy) implements IdeaEvent {}

    /**
     * What was promised was missed, and somebody above has it now.
     *
     * @param promised when it should have been done
     */
    record Escalated(CaseNumber idea, Instant at, String to, Instant promised) implements IdeaEvent {}

    /**
     * It was decided on, for the first time or anew.
     *
     * @param verdict YES, PLANNED or NO
     * @param plannedFor the last day of what was told, or null
     */
    record Answered(CaseNumber idea, Instant at, IdeaState verdict, LocalDate plannedFor, String by)
            implements IdeaEvent {}

    /** It went into another one. */
    record Merged(CaseNumber idea, Instant at, CaseNumber into, String by) implements IdeaEvent {}

    /** This improvement makes it true. */
    record Linked(CaseNumber idea, Instant at, CaseNumber improvement) implements IdeaEvent {}

    /** It is there. */
    record Delivered(CaseNumber idea, Instant at) implements IdeaEvent {}

    /** Its senders are told now. */
    record Told(CaseNumber idea, Instant at, Word word) implements IdeaEvent {}

    /** What its senders are told. */
    enum Word {
        /** Yes, no or when. */
        ANSWER,
        /** It went into another one. */
        MERGER,
        /** It comes later than we said. */
        NEW_DATE,
        /** We had said yes, and it will not come after all. */
        DROPPED,
        /** It is there. */
        DELIVERY
    }
}
