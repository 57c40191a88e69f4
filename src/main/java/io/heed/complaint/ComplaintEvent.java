package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;
import java.util.List;

/**
 * What has happened to a complaint. Published inside the transaction that made it happen, so that letters and the record
 * are written with it or not at all.
 */
public sealed interface ComplaintEvent extends CaseEvent {

    /** The case it happened to. */
    CaseNumber caseNumber();

    @Override
    default CaseNumber subject() {
        return caseNumber();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /** A complaint came in through a channel and got its number. */
    record Received(CaseNumber caseNumber, Instant at, String channel) implements ComplaintEvent {}

    /** A closed case was opened again by the customer; {@code pass} is 2 for the first time. */
    record Reopened(CaseNumber caseNumber, Instant at, int pass) implements ComplaintEvent {}

    /** Severity, category and team were decided by the table. */
    record Triaged(CaseNumber caseNumber, Instant at, Severity severity, String category, String team)
            implements ComplaintEvent {}

    /** The case has a (new) owner; {@code reason} is a word of ours, never the customer's. */
    record OwnerAssigned(CaseNumber caseNumber, Instant at, String from, String to, String reason, String by)
            implements ComplaintEvent {}

    /** The customer is owed number, apology and date. */
    record Acknowledged(CaseNumber caseNumber, Instant at, Instant answerBy, boolean reopened)
            implements ComplaintEvent {}

    /** The complaint belongs to a known issue; the customer is owed its status. */
    record IncidentStatusTold(CaseNumber caseNumber, Instant at, long knownIssueId) implements ComplaintEvent {}

    /** The known issue that the complaint belongs to is over: customer and owner, {@code to}, are told. */
    record IncidentOver(CaseNumber caseNumber, Instant at, long knownIssueId, String to) implements ComplaintEvent {}

    /** The owner asks the customer something and names a new date. */
    record QuestionAsked(CaseNumber caseNumber, Instant at, String question, String by, Instant answerBy)
            implements ComplaintEvent {}

    /** The customer has not answered the question; {@code count} is 1 or 2. */
    record QuestionChased(CaseNumber caseNumber, Instant at, String question, int count) implements ComplaintEvent {}

    /** The customer has answered; the service clock runs again. */
    record ClockResumed(CaseNumber caseNumber, Instant at, Instant serviceDue) implements ComplaintEvent {}

    /** Two reminders went unanswered: the case is closed with a final answer and the signpost to the ombudsman. */
    record ClosedPolitely(CaseNumber caseNumber, Instant at, String question) implements ComplaintEvent {}

    /** Nothing new, but the customer is not left in the dark. */
    record ProgressReported(CaseNumber caseNumber, Instant at, Instant nextUpdateBy, Instant answerBy)
            implements ComplaintEvent {}

    /** The promised date will not be met; the customer is told before it passes. */
    record DelayAdmitted(CaseNumber caseNumber, Instant at, Instant promised, Instant answerBy)
            implements ComplaintEvent {}

    /** Three quarters of the working time are used; the owner is reminded. */
    record OwnerWarned(CaseNumber caseNumber, Instant at, String owner, Instant serviceDue) implements ComplaintEvent {}

    /** A service target was missed; the case went up to {@code to}. */
    record Escalated(CaseNumber caseNumber, Instant at, String from, String to, Instant serviceDue)
            implements ComplaintEvent {}

    /** The legal deadline is near. */
    record StatutoryAlarmRaised(CaseNumber caseNumber, Instant at, String to, Instant statutoryDue)
            implements ComplaintEvent {}

    /** A gesture was granted and entered in the ledger. */
    record GestureGranted(CaseNumber caseNumber, Instant at, String gesture, Money amount, String by, String approvedBy)
            implements ComplaintEvent {}

    /** A gesture was taken back in the ledger. */
    record GestureReversed(CaseNumber caseNumber, Instant at, String gesture, Money amount) implements ComplaintEvent {}

    /** A lead approved or refused a gesture above the owner's budget. */
    record GestureDecided(CaseNumber caseNumber, Instant at, boolean approved, String by) implements ComplaintEvent {}

    /**
     * The answer goes out; {@code finalAnswer} carries the signpost to the ombudsman, {@code remedies} what will be done
     * after it and by when.
     */
    record Answered(
            CaseNumber caseNumber,
            Instant at,
            Resolution resolution,
            List<CaseForStaff.Remedy> remedies,
            boolean finalAnswer)
            implements ComplaintEvent {}

    /** A promised remedy was done. */
    record RemedyFulfilled(CaseNumber caseNumber, Instant at, String remedy, String by, boolean lastOne)
            implements ComplaintEvent {}

    /** A promised remedy is late; the customer is told. */
    record RemedyDelayAdmitted(CaseNumber caseNumber, Instant at, String remedy, Instant newDue)
            implements ComplaintEvent {}

    /** A promised remedy missed its new date too; the case went up to {@code to}. */
    record RemedyEscalated(CaseNumber caseNumber, Instant at, String from, String to) implements ComplaintEvent {}

    /** The customer is asked whether it is fixed; with no remedy in between, the answer has asked already. */
    record FixQuestioned(CaseNumber caseNumber, Instant at, Instant verdictBy, boolean askedInAnswer)
            implements ComplaintEvent {}

    /** The customer says that it is fixed. */
    record FixConfirmed(CaseNumber caseNumber, Instant at) implements ComplaintEvent {}

    /** The customer says that it is not fixed; {@code secondStage} when it goes to a different person. */
    record FixRejected(CaseNumber caseNumber, Instant at, boolean secondStage, Instant answerBy)
            implements ComplaintEvent {}

    /** The customer wrote; the words are in the messages table. */
    record CustomerWrote(CaseNumber caseNumber, Instant at, long messageId, boolean answerNeeded)
            implements ComplaintEvent {}

    /**
     * A later message showed that the case is more urgent; {@code answerBy} is the earlier date that the customer is told,
     * or null when there is none to tell.
     */
    record Raised(CaseNumber caseNumber, Instant at, Severity severity, Instant answerBy) implements ComplaintEvent {}

    /** Staff answered a customer's message. */
    record MessageAnswered(CaseNumber caseNumber, Instant at, String answer, String by) implements ComplaintEvent {}

    /** A customer's message was not answered in time; its task went up to {@code to}. */
    record MessageEscalated(CaseNumber caseNumber, Instant at, String from, String to) implements ComplaintEvent {}

    /** Nobody said whether it is fixed, but a message of the customer's is not answered yet: the wait goes on. */
    record SilenceNotCounted(CaseNumber caseNumber, Instant at, Instant verdictBy) implements ComplaintEvent {}

    /** The customer withdrew; {@code gestureKept} tells what becomes of a gesture already granted. */
    record Withdrawn(CaseNumber caseNumber, Instant at, GestureFate gestureFate) implements ComplaintEvent {}

    /** The case was merged into {@code parent}, which carries it on. */
    record Merged(CaseNumber caseNumber, Instant at, CaseNumber parent, String by) implements ComplaintEvent {}

    /** Staff wrote down what the customer said on the telephone or at the counter. */
    record WrittenDown(CaseNumber caseNumber, Instant at, String by) implements ComplaintEvent {}

    /** Staff put right where the customer is written to. */
    record AddressesChanged(CaseNumber caseNumber, Instant at, String by) implements ComplaintEvent {}

    /** Somebody acts for the customer. */
    record RepresentativeNoted(CaseNumber caseNumber, Instant at, Representative.Relation relation, String by)
            implements ComplaintEvent {}

    /** The customer speaks for themselves again. */
    record RepresentativeEnded(CaseNumber caseNumber, Instant at, String by) implements ComplaintEvent {}

    /** The customer needs extra care; {@code consent} tells whether the reason may be kept. */
    record CareNoted(CaseNumber caseNumber, Instant at, boolean consent, String by) implements ComplaintEvent {}

    /** The customer took the consent back, and the reason was erased. */
    record CareConsentWithdrawn(CaseNumber caseNumber, Instant at, String by) implements ComplaintEvent {}

    /** The case was linked with {@code other}; each goes on by itself. */
    record Linked(CaseNumber caseNumber, Instant at, CaseNumber other, String by) implements ComplaintEvent {}

    /** The link with {@code other} was taken off. */
    record Unlinked(CaseNumber caseNumber, Instant at, CaseNumber other, String by) implements ComplaintEvent {}

    /** The case this one was merged into has been answered: its reporter is told as well. */
    record ParentAnswered(CaseNumber caseNumber, Instant at, CaseNumber parent, Resolution resolution)
            implements ComplaintEvent {}

    /** The case {@code parent}, which carried this one on, ended without an answer: this one goes on by itself. */
    record Separated(CaseNumber caseNumber, Instant at, CaseNumber parent) implements ComplaintEvent {}

    /** The complaint names a branch of ours: who answers for it has the task to look at once. */
    record BranchAsked(CaseNumber caseNumber, Instant at, String branch, String to, Instant answerBy)
            implements ComplaintEvent {}

    /** Nobody looked at the branch in time: the task went up to {@code to}. */
    record BranchSilent(CaseNumber caseNumber, Instant at, String branch, String from, String to, Instant answerBy)
            implements ComplaintEvent {}

    /** Nobody measured at the branch in time: the task went up to {@code to}. */
    record BranchNotMeasured(
            CaseNumber caseNumber, Instant at, String branch, String from, String to, Instant measureBy)
            implements ComplaintEvent {}

    /** The branch was looked at; the result is measured at {@code measureAt}. */
    record BranchChecked(CaseNumber caseNumber, Instant at, String branch, Instant measureAt, String by)
            implements ComplaintEvent {}

    /** The customer is owed what was measured at the branch, for better or worse. */
    record BranchResultTold(CaseNumber caseNumber, Instant at, BranchResult result) implements ComplaintEvent {}

    /** The case is closed. */
    record Closed(CaseNumber caseNumber, Instant at, Closure closure) implements ComplaintEvent {}

    /** A member of staff started the case over, because it would not have gone on by itself. */
    record StartedAgain(CaseNumber caseNumber, Instant at, int pass, String by) implements ComplaintEvent {}

    /**
     * A letter did not arrive one way and took another; {@code letter} is its kind, the ways are {@code EMAIL}, {@code SMS}
     * or {@code PORTAL}.
     */
    record LetterTurned(CaseNumber caseNumber, Instant at, String letter, String failedWay, String nextWay)
            implements ComplaintEvent {}

    /** What happens to a granted gesture when the customer withdraws. */
    enum GestureFate {
        NONE,
        KEPT,
        REVERSED
    }
}
