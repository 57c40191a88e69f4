package io.heed.complaint;

import io.heed.customer.Customers;
import io.heed.promise.ClockKind;
import io.heed.promise.PromiseLedger;
import io.heed.promise.PromiseState;
import io.heed.promise.Rung;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts everything that is known of a case together, for staff and for its customer. */
@Component
class CaseFile {

    /** What a customer reads in the timeline; the rest is how we organise ourselves. */
    private static final Set<String> FOR_CUSTOMERS = Set.of(
            "Received",
            "Reopened",
            "OwnerAssigned",
            "Acknowledged",
            "IncidentStatusTold",
            "IncidentOver",
            "QuestionAsked",
            "QuestionChased",
            "ClockResumed",
            "ClosedPolitely",
            "ProgressReported",
            "DelayAdmitted",
            "Raised",
            "Answered",
            "RemedyFulfilled",
            "RemedyDelayAdmitted",
            "FixConfirmed",
            "FixRejected",
            "MessageAnswered",
            "Withdrawn",
            "Merged",
            "ParentAnswered",
            "Separated",
            "BranchResultTold",
            "Closed");

    private static final Set<String> DATES_FOR_CUSTOMERS =
            Set.of("answerBy", "nextUpdateBy", "verdictBy", "newDue", "promised", "count", "closure");

    /** The stages in which the customer has our latest answer. */
    private static final Set<Stage> ANSWERED = EnumSet.of(Stage.ANSWERED, Stage.REMEDY_OUTSTANDING, Stage.CLOSED);

    private final ComplaintMapper complaints;
    private final MessageMapper messages;
    private final Attachments attachments;
    private final ResolutionMapper resolutions;
    private final GestureMapper gestures;
    private final RemedyMapper remedies;
    private final Questions questions;
    private final Customers customers;
    private final CaseFacts facts;
    private final PromiseLedger promises;
    private final CaseTrail trail;

    CaseFile(
            ComplaintMapper complaints,
            MessageMapper messages,
            Attachments attachments,
            ResolutionMapper resolutions,
            GestureMapper gestures,
            RemedyMapper remedies,
            Questions questions,
            Customers customers,
            CaseFacts facts,
            PromiseLedger promises,
            CaseTrail trail) {
        this.complaints = complaints;
        this.messages = messages;
        this.attachments = attachments;
        this.resolutions = resolutions;
        this.gestures = gestures;
        this.remedies = remedies;
        this.questions = questions;
        this.customers = customers;
        this.facts = facts;
        this.promises = promises;
        this.trail = trail;
    }

    CaseForStaff forStaff(Complaint complaint) {
        var caseNumber = complaint.caseNumber();
        return new CaseForStaff(
                caseNumber,
                complaint.stage(),
                closureOf(complaint),
                complaint.pass(),
                complaint.channel(),
                complaint.product(),
                complaint.region(),
                complaint.jurisdiction(),
                complaint.severity(),
                complaint.category(),
                complaint.team(),
                complaint.owner(),
                complaint.vulnerable(),
                complaint.emotion(),
                complaint.anonymous(),
                customerOf(complaint),
                complaint.receivedAt(),
                complaint.closedAt(),
                promises.isPaused(caseNumber),
                questionOn(caseNumber),
                messages.ofCase(caseNumber),
                attachments.ofCase(caseNumber),
                promises.of(caseNumber),
                resolutions.ofCase(caseNumber).stream()
                        .map(ResolutionRow::asResolution)
                        .toList(),
                gestures.ofCase(caseNumber).stream()
                        .map(GestureMapper.LedgerRow::asEntry)
                        .toList(),
                remedies.ofCase(caseNumber),
                trail.of(caseNumber),
                complaint.knownIssue(),
                complaint.parentCase(),
                complaints.childrenOf(caseNumber).stream()
                        .map(Complaint::caseNumber)
                        .toList());
    }

    CaseForCustomer forCustomer(Complaint complaint, Instant now) {
        var caseNumber = complaint.caseNumber();
        var customer = customers.get(complaint.customerId());
        var answerOwed = isAnswerOwed(caseNumber);
        var mayReopen = complaint.mayReopen(now);
        return new CaseForCustomer(
                caseNumber,
                complaint.stage(),
                closureOf(complaint),
                complaint.product(),
                facts.firstNameOf(complaint.owner()),
                complaint.receivedAt(),
                answerOwed ? promises.answerBy(caseNumber) : null,
                answerOwed ? promises.due(caseNumber, Rung.UPDATE).orElse(null) : null,
                questionOn(caseNumber),
                answerOn(complaint),
                messages.ofCase(caseNumber).stream()
                        .filter(message -> message.kind() != Message.Kind.NOTE)
                        .toList(),
                attachments.ofCase(caseNumber),
                trail.of(caseNumber).stream()
                        .filter(entry -> FOR_CUSTOMERS.contains(entry.event()))
                        .map(this::withoutInternals)
                        .toList(),
                customer.locale(),
                customer.timeZone(),
                mayReopen ? complaint.reopenUntil() : null,
                complaint.isOpen() || mayReopen,
                complaint.mayJudge(),
                complaint.isOpen(),
                mayReopen);
    }

    /** Neither log-in names nor other cases: dates, and the first name of who took the case. */
    private TimelineEntry withoutInternals(TimelineEntry entry) {
        var shown = new TreeMap<>(entry.facts());
        shown.keySet().retainAll(DATES_FOR_CUSTOMERS);
        if (entry.event().equals("OwnerAssigned")) {
            shown.put(
                    "to",
                    Objects.requireNonNullElse(facts.firstNameOf(entry.facts().get("to")), ""));
        }
        var actor = entry.actor().equals("customer") ? "customer" : "heed";
        return new TimelineEntry(entry.at(), entry.event(), actor, shown);
    }

    private CaseForStaff.Customer customerOf(Complaint complaint) {
        var customer = customers.get(complaint.customerId());
        return new CaseForStaff.Customer(
                customer.id(),
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.locale(),
                customer.timeZone(),
                complaints.countOfCustomer(customer.id()) - 1);
    }

    private boolean isAnswerOwed(CaseNumber caseNumber) {
        return promises.of(caseNumber).stream()
                .anyMatch(promise -> promise.clock() == ClockKind.PROMISE
                        && promise.state() == PromiseState.MADE
                        && promise.purpose().equals(PromiseLedger.ANSWER));
    }

    private String questionOn(CaseNumber caseNumber) {
        return questions.waiting(caseNumber).map(Questions.Question::question).orElse(null);
    }

    private Resolution answerOn(Complaint complaint) {
        return Optional.ofNullable(resolutions.latest(complaint.caseNumber()))
                .filter(row -> ANSWERED.contains(complaint.stage()))
                .map(ResolutionRow::asResolution)
                .orElse(null);
    }

    private static Closure closureOf(Complaint complaint) {
        return complaint.isOpen() ? null : complaint.closure();
    }
}
