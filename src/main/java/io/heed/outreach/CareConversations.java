package io.heed.outreach;

import io.heed.complaint.CareFacts;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.IntakeNotes;
import io.heed.complaint.Submission;
import io.heed.customer.ContactPreferences;
import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call itself: who answered, what was said, and what comes of it. */
@Service
@Transactional
public class CareConversations {

    private final CareCalls calls;
    private final CareCallMapper mapper;
    private final CareFacts complaints;
    private final ComplaintIntake intake;
    private final Customers customers;
    private final ContactPreferences preferences;
    private final WorkItems workItems;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CareConversations(
            CareCalls calls,
            CareCallMapper mapper,
            CareFacts complaints,
            ComplaintIntake intake,
            Customers customers,
            ContactPreferences preferences,
            WorkItems workItems,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.mapper = mapper;
        this.complaints = complaints;
        this.intake = intake;
        this.customers = customers;
        this.preferences = preferences;
        this.workItems = workItems;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What whoever calls should know.
     *
     * @param customer whom to call
     * @param mayRingNow whether it is day where the customer is, and none of their quiet hours
     * @param product what it is about, a product's key, or null
     * @param title of the outreach it is about, in English, or null
     * @param titlePl the same in Polish, or null
     */
    public record Briefing(
            CareCall call, Customer customer, boolean mayRingNow, String product, String title, String titlePl) {

        /** The customer's first name, or null when no name is known. */
        public String firstName() {
            return customer.name() == null || customer.name().isBlank()
                    ? null
                    : customer.name().strip().split("\\s+")[0];
        }
    }

    /** What whoever calls should know; who asks is checked by the kind of case. */
    @Transactional(readOnly = true)
    public Briefing briefing(CaseNumber number) {
        var call = calls.get(number);
        var customer = customers.get(call.customerId());
        var hours =
                calls.hoursOf(customer.id(), preferences.of(customer.id(), null).reach());
        var subject = subjectOf(call);
        return new Briefing(
                call,
                customer,
                !hours.from(clock.instant()).isAfter(clock.instant()),
                subject.product(),
                subject.title(),
                subject.titlePl());
    }

    /**
     * Nobody answered.
     *
     * @return whether it is tried again
     */
    public boolean unanswered(CaseNumber number, String by) {
        var call = calls.get(number);
        var hours = calls.hoursOf(
                call.customerId(), preferences.of(call.customerId(), null).reach());
        var next = hours.nextAttempt(clock.instant());
        var tried = call.unanswered(by, next, calls.overdueAfter(next, call.team()));
        calls.save(tried);
        return !tried.isLastAttempt();
    }

    /**
     * The customer answered.
     *
     * @param said in the customer's own words
     * @return whether it becomes a complaint
     * @throws Refused naming {@code said} when there are no words
     */
    public boolean answered(CaseNumber number, CareCall.Outcome how, String said, String by) {
        if (said == null || said.isBlank()) {
            throw new Refused("said", "outreach.care-call.said-missing");
        }
        var call = calls.get(number).answered(by, how, PlainText.require("said", said.strip()), clock.instant());
        calls.save(call);
        if (how == CareCall.Outcome.NO_MORE_CALLS) {
            mapper.refuse(call.customerId(), clock.instant(), by);
        }
        return how.isComplaint();
    }

    /** What was said becomes a complaint, once, in the customer's own words. */
    public CaseNumber openComplaint(CaseNumber number) {
        var call = calls.get(number);
        var customer = customers.get(call.customerId());
        var details = Submission.CustomerDetails.of(customer);
        var subject = subjectOf(call);
        var submission =
                new Submission("phone", details, subject.product(), subject.region(), null, call.said(), null, false);
        var receipt = intake.receive(
                "care-call-" + number, submission, List.of(), new IntakeNotes(null, null, call.calledBy()));
        calls.save(call.became(receipt.caseNumber(), clock.instant()));
        return receipt.caseNumber();
    }

    /** Nobody answered, as often as we tried: the call ends, and the customer is written to. */
    public void giveUp(CaseNumber number) {
        var call = calls.get(number).ended(CareCall.Outcome.NOT_REACHED, clock.instant());
        calls.save(call);
        events.publishEvent(
                new CareCallEvent.GivenUp(number, clock.instant(), call.customerId(), call.reason(), call.about()));
    }

    /** Nobody called in time: the team's lead has the task. */
    public void handToLead(CaseNumber number) {
        var lead = staff.leadOf(calls.get(number).team()).username();
        workItems.ofCase(number).stream()
                .filter(item -> !lead.equals(item.assignee()))
                .forEach(item -> workItems.handOver(item.taskId(), lead));
    }

    private Subject subjectOf(CareCall call) {
        if (call.about() == null) {
            return Subject.NONE;
        }
        if (call.about().kind().equals(CaseNumber.COMPLAINT)) {
            return complaints
                    .of(call.about())
                    .map(about -> new Subject(about.product(), about.region(), null, null))
                    .orElse(Subject.NONE);
        }
        var about = calls.gistOf(call.about());
        return new Subject(about.product(), about.region(), about.title(), about.titlePl());
    }

    private record Subject(String product, String region, String title, String titlePl) {

        private static final Subject NONE = new Subject(null, null, null, null);
    }
}
