package io.heed.outreach;

import io.heed.complaint.CareFacts;
import io.heed.complaint.Closure;
import io.heed.customer.ContactPreferences;
import io.heed.customer.Customers;
import io.heed.customer.Reach;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wants calls to customers, at most one open for each, and drops them when the reason is gone. */
@Service
@Transactional
public class CareCalls {

    /** How long the team may take before its lead gets the task. */
    private static final Term PATIENCE = Term.parse("PT24BH");

    private final CareCallMapper mapper;
    private final CareCallProcess process;
    private final CareFacts complaints;
    private final Customers customers;
    private final ContactPreferences preferences;
    private final BusinessCalendars calendars;
    private final StaffDirectory staff;
    private final Clock clock;
    private final String team;
    private final Term afterBadExperience;

    CareCalls(
            CareCallMapper mapper,
            CareCallProcess process,
            CareFacts complaints,
            Customers customers,
            ContactPreferences preferences,
            BusinessCalendars calendars,
            StaffDirectory staff,
            Clock clock,
            @Value("${heed.care-calls.team:service}") String team,
            @Value("${heed.care-calls.after-bad-experience:P3BD}") String afterBadExperience) {
        this.mapper = mapper;
        this.process = process;
        this.complaints = complaints;
        this.customers = customers;
        this.preferences = preferences;
        this.calendars = calendars;
        this.staff = staff;
        this.clock = clock;
        this.team = team;
        this.afterBadExperience = Term.parse(afterBadExperience);
    }

    /**
     * Wants a call: at once for frustration, some business days later for a bad experience, and as the playbook says for an
     * outreach.
     *
     * @param about the complaint or outreach it is about, or null
     * @return the call; empty when one is open already, the customer wants none or has no number that works
     */
    public Optional<CaseNumber> want(long customer, CareCall.Reason reason, CaseNumber about) {
        var same = customers.sameAs(customer);
        var reach = preferences.of(customer, null).reach();
        if (!isCallable(reach) || mapper.isRefused(same) || !mapper.openOf(same).isEmpty()) {
            return Optional.empty();
        }
        var caller = teamFor(about);
        var due = hoursOf(customer, reach).from(dueFor(reason, about, caller));
        var call = new CareCall(
                CaseNumber.of(CareCall.LETTERS, mapper.nextNumber()),
                customer,
                reason,
                about,
                caller,
                clock.instant(),
                due,
                0,
                overdueAfter(due, caller),
                null,
                null,
                null,
                null,
                null,
                0);
        if (!isFirst(call)) {
            return Optional.empty();
        }
        process.wanted(call.number());
        return Optional.of(call.number());
    }

    /**
     * Wants a call to each of these, once, because what the outreach told of was a problem for them.
     *
     * @return how many calls are wanted; none when the playbook has no calls
     */
    public int wantAfter(CaseNumber outreach, Collection<Long> affected) {
        if (gistOf(outreach).callAfter() == null) {
            return 0;
        }
        return (int) affected.stream()
                .filter(customer -> !mapper.isKnown(customers.sameAs(customer), outreach))
                .filter(customer ->
                        want(customer, CareCall.Reason.OUTREACH, outreach).isPresent())
                .count();
    }

    /** The customer wants no such calls: one that is planned is dropped, and none is wanted again. */
    public void refuse(long customer, String by) {
        mapper.refuse(customer, clock.instant(), by);
        for (var call : mapper.openOf(customers.sameAs(customer))) {
            save(call.ended(CareCall.Outcome.REFUSED, clock.instant()));
            process.refused(call.number());
        }
    }

    /**
     * Looks whether the call is still wanted, now that its time has come; one that is not ends here.
     *
     * <p>A new complaint is a reason to talk about that one. Frustration is the sum of what went wrong, open complaints
     * included: for it the call is made all the same.
     */
    public boolean weigh(CaseNumber number) {
        var call = get(number);
        var same = customers.sameAs(call.customerId());
        var reach = preferences.of(call.customerId(), null).reach();
        if (isSettled(call, same) || mapper.isRefused(same) || !isCallable(reach)) {
            save(call.ended(CareCall.Outcome.NOT_NEEDED, clock.instant()));
            return false;
        }
        var begin = hoursOf(call.customerId(), reach).from(clock.instant());
        save(call.beginning(overdueAfter(begin, call.team())));
        return true;
    }

    private boolean isSettled(CareCall call, Collection<Long> same) {
        if (call.reason() == CareCall.Reason.FRUSTRATION) {
            return false;
        }
        var happy = call.about() != null
                && complaints
                        .of(call.about())
                        .filter(each -> each.closure() == Closure.CONFIRMED)
                        .isPresent();
        return happy || complaints.haveComplainedSince(same, call.wantedAt(), ofTheMatter(call));
    }

    /** Of an outreach that was a problem the customer's own complaint is no other matter. */
    private CaseNumber ofTheMatter(CareCall call) {
        return call.reason() == CareCall.Reason.OUTREACH ? mapper.complaintOf(call.about(), call.customerId()) : null;
    }

    /** When something is due: CALL, CALL_OVERDUE or NEXT_ATTEMPT. */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        var call = get(number);
        return switch (moment) {
            case "CALL", "NEXT_ATTEMPT" -> call.notBefore();
            case "CALL_OVERDUE" -> call.overdueAt();
            default -> throw new IllegalArgumentException("A care call has no " + moment);
        };
    }

    /** The call, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public CareCall get(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(NotFound::new);
    }

    void save(CareCall call) {
        if (mapper.update(call) == 0) {
            throw new Conflict("outreach.care-call.over");
        }
    }

    CallingHours hoursOf(long customer, Reach reach) {
        return new CallingHours(customers.get(customer).timeZone(), reach.quiet());
    }

    Instant overdueAfter(Instant due, String caller) {
        return PATIENCE.after(due, calendars.ofTeam(caller));
    }

    CareCallMapper.OutreachGist gistOf(CaseNumber outreach) {
        return Optional.ofNullable(mapper.gist(outreach)).orElseThrow(NotFound::new);
    }

    private boolean isFirst(CareCall call) {
        try {
            return mapper.insert(call) == 1;
        } catch (DuplicateKeyException anotherWasFirst) {
            return false;
        }
    }

    private Instant dueFor(CareCall.Reason reason, CaseNumber about, String caller) {
        return switch (reason) {
            case FRUSTRATION -> clock.instant();
            case BAD_EXPERIENCE -> afterBadExperience.after(clock.instant(), calendars.ofTeam(caller));
            case OUTREACH -> {
                var after = gistOf(about).callAfter();
                yield after == null
                        ? clock.instant()
                        : Term.parse(after).after(clock.instant(), calendars.ofTeam(caller));
            }
        };
    }

    private String teamFor(CaseNumber about) {
        if (about == null) {
            return team;
        }
        var known = about.kind().equals(CaseNumber.COMPLAINT)
                ? complaints.of(about).map(CareFacts.Case::team)
                : Optional.ofNullable(mapper.gist(about)).map(CareCallMapper.OutreachGist::team);
        return known.filter(each -> staff.team(each).isPresent()).orElse(team);
    }

    private static boolean isCallable(Reach reach) {
        return reach.number().isPresent();
    }
}
