package io.heed.retention;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.EmailAddress;
import io.heed.shared.NotFound;
import io.heed.shared.PhoneNumber;
import io.heed.shared.Refused;
import io.heed.shared.audit.AdminActs;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants to be forgotten, for administrators: one enters it, another one agrees. They see no customer, only how many rows
 * and cases there are and addresses that nobody can read.
 */
@Service
@Transactional
public class Erasures {

    /** As many as a page shows of those that are over. */
    private static final int MOST = 100;

    private final ErasureMapper mapper;
    private final Subjects subjects;
    private final Obstacles obstacles;
    private final AdminActs acts;
    private final Clock clock;

    Erasures(ErasureMapper mapper, Subjects subjects, Obstacles obstacles, AdminActs acts, Clock clock) {
        this.mapper = mapper;
        this.subjects = subjects;
        this.obstacles = obstacles;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A request as the page shows it.
     *
     * @param addresses masked; none once it has begun
     * @param open how many cases are not over; 0 once it has begun
     * @param obstacle what stands in the way now, or null
     */
    public record Line(ErasureRequest request, List<String> addresses, int open, Obstacle obstacle, boolean isLate) {}

    /** Those that are not over, the oldest first. */
    @Transactional(readOnly = true)
    public List<Line> open(Actor who) {
        require(who);
        return mapper.open().stream().map(this::line).toList();
    }

    /** The latest that are over. */
    @Transactional(readOnly = true)
    public List<ErasureRequest> over(Actor who) {
        require(who);
        return mapper.over(MOST);
    }

    /** Requests that the law wanted done by now. */
    @Transactional(readOnly = true)
    public List<ErasureRequest> late() {
        var now = clock.instant();
        return mapper.open().stream().filter(request -> request.isLate(now)).toList();
    }

    /**
     * Enters that somebody wants to be forgotten.
     *
     * @param whom the number of one of their cases, or exactly the e-mail address or telephone number they gave
     * @return the request's id
     * @throws Refused naming {@code whom} when it is none of these or leads to nobody
     * @throws Conflict when it has been entered already
     */
    public long ask(String whom, Actor by) {
        require(by);
        var text = whom == null ? "" : whom.strip();
        var number = text.toUpperCase(Locale.ROOT);
        var about = CaseNumber.isValid(number) ? new CaseNumber(number) : null;
        var customers = about == null ? byAddress(text) : subjects.byCase(about);
        if (customers.isEmpty()) {
            throw new Refused("whom", "retention.erasure.nobody");
        }
        if (!mapper.openFor(customers).isEmpty()) {
            throw new Conflict("retention.erasure.asked-already");
        }
        var found = subjects.of(customers);
        var row = new ErasureMapper.NewRequest(
                about, by.username(), now(), customers.size(), found.cases().size());
        mapper.insert(row);
        mapper.addCustomers(row.id, customers);
        acts.record("ErasureAsked", about, facts(row.id, row.customers, row.cases), by.username());
        return row.id;
    }

    private Set<Long> byAddress(String text) {
        if (EmailAddress.isShaped(text)) {
            return subjects.byAddress(text, null);
        } else if (PhoneNumber.isShaped(text)) {
            return subjects.byAddress(null, text);
        }
        throw new Refused("whom", "retention.erasure.whom");
    }

    /**
     * Agrees; it is done by itself then, as soon as nothing stands in the way.
     *
     * @throws Refused {@code retention.second-person} when it is the same person who entered it
     */
    public void agree(long id, Actor by) {
        require(by);
        var request = inState(id, ErasureState.ASKED);
        if (request.askedBy().equals(by.username())) {
            throw new Refused(null, "retention.second-person");
        }
        decide(request, ErasureState.AGREED, by);
        acts.record("ErasureAgreed", request.about(), facts(id, request.customers(), request.cases()), by.username());
    }

    /**
     * Takes it back, as long as nothing is overwritten.
     *
     * @throws Conflict when it has begun
     */
    public void withdraw(long id, Actor by) {
        require(by);
        var request = find(id);
        if (!request.state().isBeforeTheFact()) {
            throw new Conflict("retention.erasure.begun");
        }
        decide(request, ErasureState.WITHDRAWN, by);
        acts.record(
                "ErasureWithdrawn", request.about(), facts(id, request.customers(), request.cases()), by.username());
    }

    private void decide(ErasureRequest request, ErasureState state, Actor by) {
        if (mapper.decided(request.id(), request.version(), state, by.username(), now()) == 0) {
            throw new Conflict("problem.lost-race");
        }
    }

    private Line line(ErasureRequest request) {
        var isLate = request.isLate(clock.instant());
        if (!request.state().isBeforeTheFact()) {
            return new Line(request, List.of(), 0, obstacle(request), isLate);
        }
        var found = subjects.of(mapper.customersOf(request.id()));
        var now = clock.instant();
        int open = (int) found.cases().stream().filter(each -> each.isOpen(now)).count();
        return new Line(
                request,
                Subjects.masked(found.subject()),
                open,
                obstacles.of(found).orElse(null),
                isLate);
    }

    private static Obstacle obstacle(ErasureRequest request) {
        return request.waitsFor() == null ? null : new Obstacle(request.waitsFor(), request.waitsUntil());
    }

    private ErasureRequest inState(long id, ErasureState state) {
        var request = find(id);
        if (request.state() != state) {
            throw new Conflict("retention.erasure.moved-on");
        }
        return request;
    }

    private ErasureRequest find(long id) {
        var request = mapper.find(id);
        if (request == null) {
            throw new NotFound();
        }
        return request;
    }

    private static Map<String, String> facts(long id, int customers, int cases) {
        return Map.of(
                "erasure", CaseNumber.of(ErasureRequest.LETTERS, id).value(),
                "customers", String.valueOf(customers),
                "cases", String.valueOf(cases));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static void require(Actor who) {
        if (!who.is(Role.ADMIN)) {
            throw new NotFound();
        }
    }
}
