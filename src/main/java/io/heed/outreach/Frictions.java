package io.heed.outreach;

import io.heed.customer.Customers;
import io.heed.engine.Decisions;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up the small annoyances of a customer, and wants a call when they are too many. */
@Service
@Transactional
public class Frictions {

    /** The source of what we notice ourselves. */
    static final String OURSELVES = "heed";

    /** After a year even what has the longest half-life weighs next to nothing. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final FrictionMapper mapper;
    private final CareCallMapper callRows;
    private final CareCalls calls;
    private final Customers customers;
    private final Decisions decisions;
    private final Clock clock;

    Frictions(
            FrictionMapper mapper,
            CareCallMapper callRows,
            CareCalls calls,
            Customers customers,
            Decisions decisions,
            Clock clock) {
        this.mapper = mapper;
        this.callRows = callRows;
        this.calls = calls;
        this.customers = customers;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What came of noting something.
     *
     * @param repeated whether it was known before, and nothing has changed
     * @param call the call that is wanted because of it, or null
     */
    public record Noted(boolean repeated, CaseNumber call) {

        static final Noted REPEATED = new Noted(true, null);
    }

    /**
     * Notes an annoyance, once for each id that its source gave it.
     *
     * @param source who says so: lower case, at most 64 characters
     * @param id the source's own id, at most 255 characters
     * @param at when it happened; not in the future
     */
    public Noted note(long customer, FrictionKind kind, String source, String id, Instant at) {
        mapper.lock(customer);
        if (mapper.isKnown(source, id)) {
            return Noted.REPEATED;
        }
        var weight = decisions.decideOne("friction-points", Map.of("kind", kind.name()));
        try {
            mapper.insert(new FrictionMapper.Row(
                    customer,
                    kind,
                    ((Number) weight.get("points")).doubleValue(),
                    ((Number) weight.get("halfLifeDays")).intValue(),
                    source,
                    id,
                    at.truncatedTo(ChronoUnit.MILLIS)));
        } catch (DuplicateKeyException notedOfAnother) {
            return Noted.REPEATED;
        }
        return new Noted(false, weigh(customer).orElse(null));
    }

    /** How much weighs on the customer now, in points; ten are a call. */
    @Transactional(readOnly = true)
    public double level(long customer) {
        var now = clock.instant();
        return new FrictionLevel(mapper.weights(customers.sameAs(customer), now.minus(REMEMBERED))).at(now);
    }

    private Optional<CaseNumber> weigh(long customer) {
        var now = clock.instant();
        var same = customers.sameAs(customer);
        var level = new FrictionLevel(mapper.weights(same, now.minus(REMEMBERED)));
        return level.isCallDue(now, callRows.lastWanted(same))
                ? calls.want(customer, CareCall.Reason.FRUSTRATION, null)
                : Optional.empty();
    }
}
