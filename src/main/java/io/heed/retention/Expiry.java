package io.heed.retention;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.DigestKeys;
import io.heed.shared.audit.PastCases;
import io.heed.shared.audit.PastCases.Ended;
import io.heed.shared.audit.PersonalData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every night: what was said in cases that ended longer ago than their period is overwritten, a batch at a time. One node does
 * it: the one that gets the lease. What is noted is overwritten whatever happens in between: the next look goes on with it.
 */
@Component
public class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    /** Longer than a night's work; after a crash the next one may begin then. */
    private static final Duration LEASE = Duration.ofHours(3);

    private static final Duration NIGHT = Duration.ofHours(2);
    private static final Duration ONCE_A_NIGHT = Duration.ofHours(12);
    private static final int BATCH = 50;

    private final ExpiryMapper mapper;
    private final PeriodMapper periods;
    private final PastCases past;
    private final Expired expired;
    private final Overwriting overwriting;
    private final EngineMemory memory;
    private final Subjects subjects;
    private final ExpiredCustomers forgotten;
    private final ObjectProvider<PersonalData> personal;
    private final DigestKeys digestKeys;
    private final AdminActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Expiry(
            ExpiryMapper mapper,
            PeriodMapper periods,
            PastCases past,
            Expired expired,
            Overwriting overwriting,
            EngineMemory memory,
            Subjects subjects,
            ExpiredCustomers forgotten,
            ObjectProvider<PersonalData> personal,
            DigestKeys digestKeys,
            AdminActs acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.periods = periods;
        this.past = past;
        this.expired = expired;
        this.overwriting = overwriting;
        this.memory = memory;
        this.subjects = subjects;
        this.forgotten = forgotten;
        this.personal = personal;
        this.digestKeys = digestKeys;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${heed.retention.at:0 20 1 * * *}", zone = "UTC")
    void nightly() {
        clean(now().minus(ONCE_A_NIGHT));
    }

    /**
     * Cleans up now; returns how many cases were overwritten.
     *
     * @throws Conflict {@code retention.runs} when a node is at it already
     */
    public int run() {
        return clean(null).orElseThrow(() -> new Conflict("retention.runs"));
    }

    private Optional<Integer> clean(Instant notSince) {
        var until = now().plus(LEASE);
        if (mapper.lease(now(), until, notSince) == 0) {
            return Optional.empty();
        }
        try {
            memory.lookAhead();
            int cases = 0;
            for (var period : periods.all()) {
                cases += clean(period, until.minus(LEASE).plus(NIGHT));
            }
            forgotten.run(until.minus(LEASE).plus(NIGHT));
            return Optional.of(cases);
        } finally {
            mapper.release(until, now());
        }
    }

    private int clean(RetentionPeriod period, Instant until) {
        int cases = overwrite(period.family());
        var before = period.endedBefore(now());
        var kinds = period.family().kinds();
        Ended last = null;
        for (var page = past.endedBefore(kinds, before, last, BATCH);
                !page.isEmpty() && now().isBefore(until);
                page = past.endedBefore(kinds, before, last, BATCH)) {
            last = page.get(page.size() - 1);
            page.forEach(ended -> note(period.family(), ended));
            cases += overwrite(period.family());
        }
        return cases;
    }

    /** From here on the chain no longer compares what is about to be overwritten. */
    private void note(Family family, Ended ended) {
        try {
            transaction.executeWithoutResult(status -> {
                mapper.lock();
                expired.of(ended, now()).ifPresent(whole -> {
                    whole.all().forEach(digestKeys::forget);
                    mapper.add(family, whole.own(), now());
                    see(whole.own());
                });
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "Case {} is cleaned up later: {}",
                    ended.number(),
                    e.getClass().getSimpleName());
        }
    }

    private void see(Set<CaseNumber> cases) {
        var whose =
                cases.stream().flatMap(each -> subjects.byCase(each).stream()).collect(Collectors.toSet());
        if (!whose.isEmpty()) {
            mapper.see(whose, now());
        }
    }

    private int overwrite(Family family) {
        var cases = mapper.begun(family);
        if (cases.isEmpty()) {
            return 0;
        }
        var subject = new DataSubject(Set.of(), Set.of(), Set.of(), Set.of()).with(cases);
        personal.orderedStream().forEach(data -> {
            data.eraseFiles(subject);
            data.tables().forEach(table -> overwriting.overwrite(table, subject));
        });
        return transaction.execute(status -> done(family, cases));
    }

    private int done(Family family, List<CaseNumber> cases) {
        int done = mapper.done(cases, now());
        if (done > 0) {
            acts.record("CasesExpired", null, Map.of("family", family.name(), "cases", String.valueOf(done)), "heed");
            LOG.info("The time of {} cases ({}) was over", done, family);
        }
        return done;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
