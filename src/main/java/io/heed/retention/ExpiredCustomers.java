package io.heed.retention;

import io.heed.customer.Customers;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.audit.CustomerUse;
import io.heed.shared.audit.DigestKeys;
import io.heed.shared.audit.PersonalCases.PersonalCase;
import io.heed.shared.audit.PersonalData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets whoever's cases are all past their time, when nothing else refers to them within the longest of the periods: no
 * contract, order, consent or letter, no message to many, no improvement they are to hear of, nothing that must be kept.
 */
@Component
class ExpiredCustomers {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredCustomers.class);
    private static final int BATCH = 100;

    private final ExpiryMapper mapper;
    private final PeriodMapper periods;
    private final Subjects subjects;
    private final Obstacles obstacles;
    private final ErasureMapper erasures;
    private final Customers customers;
    private final Overwriting overwriting;
    private final ObjectProvider<CustomerUse> uses;
    private final ObjectProvider<PersonalData> personal;
    private final DigestKeys digestKeys;
    private final AdminActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiredCustomers(
            ExpiryMapper mapper,
            PeriodMapper periods,
            Subjects subjects,
            Obstacles obstacles,
            ErasureMapper erasures,
            Customers customers,
            Overwriting overwriting,
            ObjectProvider<CustomerUse> uses,
            ObjectProvider<PersonalData> personal,
            DigestKeys digestKeys,
            AdminActs acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.periods = periods;
        this.subjects = subjects;
        this.obstacles = obstacles;
        this.erasures = erasures;
        this.customers = customers;
        this.overwriting = overwriting;
        this.uses = uses;
        this.personal = personal;
        this.digestKeys = digestKeys;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes through all that were seen, until the instant; what was begun before a crash is finished first. */
    void run(Instant until) {
        overwrite();
        var page = mapper.seen(0, BATCH);
        while (!page.isEmpty() && clock.instant().isBefore(until)) {
            page.forEach(this::begin);
            overwrite();
            page = mapper.seen(page.get(page.size() - 1), BATCH);
        }
    }

    private void begin(long customer) {
        try {
            transaction.executeWithoutResult(status -> {
                mapper.lock();
                var found = subjects.of(subjects.sameAs(Set.of(customer)));
                var ids = found.subject().customers();
                if (isOver(found)) {
                    customers.forget(ids);
                    ids.forEach(digestKeys::destroy);
                    mapper.beginCustomers(ids, now());
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("A customer is forgotten later: {}", e.getClass().getSimpleName());
        }
    }

    private boolean isOver(Subjects.Found found) {
        var ids = found.subject().customers();
        var cases = found.cases().stream().map(PersonalCase::number).distinct().toList();
        return (cases.isEmpty() || mapper.countDone(cases) == cases.size())
                && !obstacles.isHeld(found)
                && erasures.openFor(ids).isEmpty()
                && !isUsed(ids);
    }

    private boolean isUsed(Collection<Long> ids) {
        var longest =
                periods.all().stream().mapToInt(RetentionPeriod::days).max().orElseThrow();
        var since = now().minus(Duration.ofDays(longest));
        return uses.orderedStream().anyMatch(use -> use.isUsed(ids, since));
    }

    private void overwrite() {
        var ids = mapper.begunCustomers();
        if (ids.isEmpty()) {
            return;
        }
        var subject = subjects.of(ids).subject();
        for (var last : List.of(false, true)) {
            personal.orderedStream().filter(data -> data.identifies() == last).forEach(data -> {
                data.eraseFiles(subject);
                data.tables().forEach(table -> overwriting.overwrite(table, subject));
            });
        }
        transaction.executeWithoutResult(status -> {
            int done = mapper.doneCustomers(ids, now());
            acts.record("CustomersExpired", null, Map.of("customers", String.valueOf(done)), "heed");
            LOG.info("{} customers of whom nothing is left were forgotten", done);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
