package io.heed.survey;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/** What has happened to a survey. Published inside the transaction that made it happen; nobody's words are in it. */
public sealed interface SurveyEvent extends CaseEvent {

    /** The survey it happened to. */
    CaseNumber survey();

    @Override
    default CaseNumber subject() {
        return survey();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /**
     * A customer is to be asked, when the time of the kind is over.
     *
     * @param kind key of the kind of survey
     */
    record Planned(CaseNumber survey, Instant at, long customerId, String kind) implements SurveyEvent {}

    /** The question went to the outbox. */
    record Sent(CaseNumber survey, Instant at) implements SurveyEvent {}

    /** The customer is not asked, and why. */
    record NotAsked(CaseNumber survey, Instant at, NotAskedReason reason) implements SurveyEvent {}

    /** The one reminder went to the outbox. */
    record Reminded(CaseNumber survey, Instant at) implements SurveyEvent {}

    /**
     * The customer gave a score; it counts once.
     *
     * @param caseNumber the complaint that was asked about, or null
     */
    record Answered(CaseNumber survey, Instant at, long customerId, CaseNumber caseNumber, Measure measure, int score)
            implements SurveyEvent {

        /** Whether the customer is not content. */
        public boolean isLow() {
            return measure.isBad(score);
        }
    }

    /** The customer said why, with the score or later; {@link SurveyAnswers#of} has the words. */
    record WordsGiven(CaseNumber survey, Instant at, long customerId) implements SurveyEvent {}

    /** Nobody answered in time. */
    record Expired(CaseNumber survey, Instant at) implements SurveyEvent {}

    /** The customer is content and is thanked in a letter. */
    record Thanked(CaseNumber survey, Instant at, long customerId) implements SurveyEvent {}

    /** A bad answer about a closed complaint opened it again. */
    record ComplaintReopened(CaseNumber survey, Instant at, CaseNumber caseNumber) implements SurveyEvent {}

    /**
     * Somebody is to call a customer who is not content.
     *
     * @param owner user name of who calls
     * @param callBy by when
     */
    record RecoveryWanted(CaseNumber survey, Instant at, String owner, Instant callBy) implements SurveyEvent {}

    /**
     * Nobody called in time: it went up.
     *
     * @param from user name of who had it
     * @param to user name of who has it now
     */
    record RecoveryEscalated(CaseNumber survey, Instant at, String from, String to) implements SurveyEvent {}

    /** Somebody called, or tried to. */
    record RecoveryMade(CaseNumber survey, Instant at, RecoveryOutcome outcome, String by) implements SurveyEvent {}
}
