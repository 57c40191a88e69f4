package io.heed.retention;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.audit.PersonalCases.PersonalCase;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be kept although somebody wants to be forgotten or its time is over. One administrator may say so; that it need
 * not be kept any more, two have to agree on. The reason stays here: it is never put on the record.
 */
@Service
@Transactional
public class Holds {

    /** As many as a page shows. */
    private static final int MOST = 200;

    private static final int LONGEST_REASON = 500;

    private final HoldMapper mapper;
    private final ErasureMapper erasures;
    private final ExpiryMapper expiry;
    private final Subjects subjects;
    private final EngineMemory memory;
    private final AdminActs acts;
    private final Clock clock;

    Holds(
            HoldMapper mapper,
            ErasureMapper erasures,
            ExpiryMapper expiry,
            Subjects subjects,
            EngineMemory memory,
            AdminActs acts,
            Clock clock) {
        this.mapper = mapper;
        this.erasures = erasures;
        this.expiry = expiry;
        this.subjects = subjects;
        this.memory = memory;
        this.acts = acts;
        this.clock = clock;
    }

    /** All of them, those that hold first. */
    @Transactional(readOnly = true)
    public List<LegalHold> all(Actor who) {
        Erasures.require(who);
        return mapper.all(MOST);
    }

    /** Whether the case must be kept, for those who may know it: leads, managers and auditors. */
    @Transactional(readOnly = true)
    public boolean isKept(CaseNumber caseNumber, Actor who) {
        return who.is(Role.LEAD, Role.MANAGER, Role.AUDITOR)
                && !mapper.holding(List.of(caseNumber), subjects.byCase(caseNumber))
                        .isEmpty();
    }

    /**
     * Says that a case must be kept.
     *
     * @param number the number of the case
     * @param wholeCustomer whether all that is about its customer must be kept
     * @param reason why, in one's own words
     * @return the id of the hold
     * @throws Refused naming {@code number} or {@code reason}
     * @throws Conflict when it is being erased already
     */
    public long place(String number, boolean wholeCustomer, String reason, Actor by) {
        Erasures.require(by);
        var text = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
        var about = CaseNumber.isValid(text) ? new CaseNumber(text) : null;
        var customers = about == null ? List.<Long>of() : List.copyOf(subjects.byCase(about));
        if (customers.isEmpty()) {
            throw new Refused("number", "retention.hold.number");
        }
        if (reason == null || reason.isBlank() || !PlainText.isPlain(reason) || reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "retention.hold.reason", LONGEST_REASON);
        }
        var cases = wholeCustomer ? casesOf(customers) : List.of(about);
        keepFromBeginning(customers, cases);
        long first = 0;
        for (var customer : wholeCustomer ? customers : List.<Long>of()) {
            long id = insert(null, customer, reason, by);
            first = first == 0 ? id : first;
        }
        first = wholeCustomer ? first : insert(about, null, reason, by);
        memory.hold(cases);
        acts.record("HoldPlaced", about, Map.of("hold", String.valueOf(first)), by.username());
        return first;
    }

    /** Whoever is about to overwrite waits for this hold and sees it, or has begun and this hold comes too late. */
    private void keepFromBeginning(Collection<Long> customers, Collection<CaseNumber> cases) {
        erasures.lockOpenFor(customers);
        expiry.lock();
        if (erasures.isRunning(customers) || (!cases.isEmpty() && expiry.isBegun(cases))) {
            throw new Conflict("retention.erasure.begun");
        }
    }

    private List<CaseNumber> casesOf(Collection<Long> customers) {
        return subjects.of(customers).cases().stream().map(PersonalCase::number).toList();
    }

    private long insert(CaseNumber about, Long customer, String reason, Actor by) {
        var row = new HoldMapper.NewHold(about, customer, reason.strip(), by.username(), now());
        mapper.insert(row);
        return row.id;
    }

    /**
     * Says that it need not be kept any more; when another administrator has said so before, that lifts it.
     *
     * @throws Refused {@code retention.second-person} when the same administrator says it twice
     * @throws Conflict when it is lifted already
     */
    public void lift(long id, Actor by) {
        Erasures.require(by);
        var hold = mapper.find(id);
        if (hold == null) {
            throw new NotFound();
        } else if (!hold.holds()) {
            throw new Conflict("retention.hold.lifted-already");
        } else if (by.username().equals(hold.liftBy())) {
            throw new Refused(null, "retention.second-person");
        }
        var isAgreed = hold.liftBy() != null;
        int changed = isAgreed
                ? mapper.lifted(id, hold.version(), by.username(), now())
                : mapper.liftAsked(id, hold.version(), by.username(), now());
        if (changed == 0) {
            throw new Conflict("problem.lost-race");
        }
        if (isAgreed) {
            memory.release(
                    hold.caseNumber() == null ? casesOf(List.of(hold.customerId())) : List.of(hold.caseNumber()));
        }
        acts.record(
                isAgreed ? "HoldLifted" : "HoldLiftAsked",
                hold.caseNumber(),
                Map.of("hold", String.valueOf(id)),
                by.username());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
