package io.heed.retention;

import io.heed.engine.HistoryPeriods;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.PastCases;
import io.heed.staff.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long cases are kept, for administrators: one wants it changed, another one agrees, and the engine follows. */
@Service
@Transactional
public class Periods {

    /** As many open cases of a family as are told. */
    static final int MOST = 200;

    private final PeriodMapper mapper;
    private final PastCases past;
    private final CaseTruth truth;
    private final HistoryPeriods engine;
    private final AdminActs acts;
    private final Clock clock;

    Periods(PeriodMapper mapper, PastCases past, CaseTruth truth, HistoryPeriods engine, AdminActs acts, Clock clock) {
        this.mapper = mapper;
        this.past = past;
        this.truth = truth;
        this.engine = engine;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A family as the page shows it.
     *
     * @param waiting ended cases that are past the period, and still there
     * @param longOpen how many open cases are older than four fifths of the period; {@value #MOST} for those and more
     */
    public record Line(RetentionPeriod period, PastCases.Waiting waiting, int longOpen) {}

    /** All families. */
    @Transactional(readOnly = true)
    public List<Line> all(Actor who) {
        Erasures.require(who);
        var now = clock.instant();
        return mapper.all().stream()
                .map(period -> new Line(
                        period,
                        past.waiting(period.family().kinds(), period.endedBefore(now)),
                        longOpen(period, now).size()))
                .toList();
    }

    /** Open cases that are older than four fifths of their period: when it is over, nothing of an open case is erased. */
    @Transactional(readOnly = true)
    public List<CaseFact> longOpen() {
        var now = clock.instant();
        return mapper.all().stream()
                .flatMap(period -> longOpen(period, now).stream())
                .toList();
    }

    private List<CaseFact> longOpen(RetentionPeriod period, Instant now) {
        var kinds = period.family().endingKinds();
        return kinds.isEmpty() ? List.of() : truth.open(past.openSince(kinds, period.openSince(now), MOST));
    }

    /**
     * Says that a period should be another one.
     *
     * @param family by its name
     * @param days as typed
     * @throws Refused naming {@code family} or {@code days}
     */
    public void want(String family, String days, Actor by) {
        Erasures.require(by);
        var of = Family.named(family).orElseThrow(() -> new Refused("family", "retention.period.family.missing"));
        int wanted = parsed(days);
        var period = mapper.find(of);
        if (wanted == period.days()) {
            throw new Refused("days", "retention.period.same");
        }
        change(mapper.wanted(of, period.version(), wanted, by.username(), now()));
        acts.record("PeriodWanted", null, facts(period, wanted), by.username());
    }

    private static int parsed(String days) {
        var text = days == null ? "" : days.strip();
        if (text.matches("[0-9]{1,6}") && RetentionPeriod.isWithin(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        throw new Refused("days", "retention.period.bounds", RetentionPeriod.SHORTEST, RetentionPeriod.LONGEST);
    }

    /**
     * Agrees to what another administrator wants; the engine follows at once.
     *
     * @param days what was agreed to: it may have been changed meanwhile
     * @throws Refused {@code retention.second-person} when it is the same person who wants it
     * @throws Conflict when that is not wanted any more
     */
    public void agree(String family, int days, Actor by) {
        Erasures.require(by);
        var period = find(family);
        if (period.wantedDays() == null || period.wantedDays() != days) {
            throw new Conflict("retention.period.moved-on");
        } else if (by.username().equals(period.wantedBy())) {
            throw new Refused(null, "retention.second-person");
        }
        change(mapper.agreed(period.family(), period.version(), by.username(), now()));
        engine.set(period.family().folder(), mapper.find(period.family()).engineDays());
        acts.record("PeriodSet", null, facts(period, days), by.username());
    }

    /**
     * Leaves it as it is.
     *
     * @throws Conflict when nothing else is wanted any more
     */
    public void withdraw(String family, Actor by) {
        Erasures.require(by);
        var period = find(family);
        if (period.wantedDays() == null) {
            throw new Conflict("retention.period.moved-on");
        }
        change(mapper.wanted(period.family(), period.version(), null, null, null));
        acts.record("PeriodLeft", null, facts(period, period.wantedDays()), by.username());
    }

    private RetentionPeriod find(String family) {
        return mapper.find(Family.named(family).orElseThrow(NotFound::new));
    }

    private static void change(int rows) {
        if (rows == 0) {
            throw new Conflict("problem.lost-race");
        }
    }

    private static Map<String, String> facts(RetentionPeriod period, int wanted) {
        return Map.of(
                "family", period.family().name(),
                "days", String.valueOf(period.days()),
                "wanted", String.valueOf(wanted));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
