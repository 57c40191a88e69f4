package io.heed.retention;

import io.heed.engine.HistoryKeeping;
import io.heed.engine.HistoryKeeping.Leaving;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the engine does not forget what runs, what must be kept and what is not past its period. It looks months
 * ahead, so that a few nights without it cost nothing.
 */
@Component
class EngineMemory {

    private static final Duration AHEAD = Duration.ofDays(60);
    private static final Duration LONGER = Duration.ofDays(366);
    private static final int BATCH = 200;

    private final HistoryKeeping engine;
    private final HoldMapper holds;
    private final Subjects subjects;
    private final PeriodMapper periods;
    private final CaseTruth truth;
    private final Clock clock;

    EngineMemory(
            HistoryKeeping engine,
            HoldMapper holds,
            Subjects subjects,
            PeriodMapper periods,
            CaseTruth truth,
            Clock clock) {
        this.engine = engine;
        this.holds = holds;
        this.subjects = subjects;
        this.periods = periods;
        this.truth = truth;
        this.clock = clock;
    }

    /** What must be kept is remembered until somebody says otherwise. */
    void hold(Collection<CaseNumber> cases) {
        engine.keep(cases, null);
    }

    /** What need not be kept any more is remembered for another year, or for as long as something else keeps it. */
    void release(Collection<CaseNumber> cases) {
        var free = cases.stream().filter(each -> !isHeld(each)).toList();
        engine.keep(free, clock.instant().plus(LONGER));
    }

    /** Gives another year to whatever would be forgotten too early; returns how many instances. */
    int lookAhead() {
        var now = clock.instant();
        int kept = 0;
        var page = engine.leavingBefore(now.plus(AHEAD), "", BATCH);
        while (!page.isEmpty()) {
            for (var each : page) {
                if (isNeeded(each, now)) {
                    engine.keep(each.instance(), now.plus(LONGER));
                    kept++;
                }
            }
            page = engine.leavingBefore(
                    now.plus(AHEAD), page.get(page.size() - 1).instance(), BATCH);
        }
        return kept;
    }

    private boolean isNeeded(Leaving leaving, Instant now) {
        var number = leaving.caseNumber();
        if (leaving.running() || number == null) {
            return leaving.running();
        }
        return isHeld(number) || isWithinPeriod(number, now);
    }

    private boolean isHeld(CaseNumber number) {
        return !holds.holding(List.of(number), subjects.byCase(number)).isEmpty();
    }

    private boolean isWithinPeriod(CaseNumber number, Instant now) {
        return Family.ofKind(number.kind())
                .map(periods::find)
                .map(period -> !truth.wasOverBefore(number, period.endedBefore(now)))
                .orElse(false);
    }
}
