package io.heed.trouble;

import io.heed.complaint.CaseUpkeep;
import io.heed.complaint.CaseUpkeep.Neglected;
import io.heed.engine.WorkItemReconciliation;
import io.heed.engine.WorkItemReconciliation.Reconciled;
import io.heed.shared.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night: are there cases that nobody or nothing moves on, and does the task list say what the engine says? What can
 * be put right is, the rest becomes somebody's trouble. One node does it: the one that gets the lease.
 */
@Component
public class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

    /** Far longer than it takes; after a crash the next one may begin then. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    /** The other nodes come to the same hour a little earlier or later. */
    private static final Duration ONCE_A_NIGHT = Duration.ofHours(12);

    private final TroubleMapper lease;
    private final TroubleRegister register;
    private final TroubleLook look;
    private final CaseUpkeep upkeep;
    private final WorkItemReconciliation workItems;
    private final Clock clock;

    OrphanSweep(
            TroubleMapper lease,
            TroubleRegister register,
            TroubleLook look,
            CaseUpkeep upkeep,
            WorkItemReconciliation workItems,
            Clock clock) {
        this.lease = lease;
        this.register = register;
        this.look = look;
        this.upkeep = upkeep;
        this.workItems = workItems;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param found how much was in trouble, whatever became of it
     * @param mended how much of that Heed put right
     * @param settled how much of what was known before is gone
     */
    public record Swept(int found, int mended, int settled, Reconciled workItems) {}

    /**
     * Looks through everything now.
     *
     * @throws Conflict {@code desk.trouble.sweep-runs} when a node is at it already
     */
    public Swept run() {
        return sweep(null).orElseThrow(() -> new Conflict("desk.trouble.sweep-runs"));
    }

    /** Looks through everything, unless a node is at it already. */
    public void runUnlessRunning() {
        sweep(null);
    }

    @Scheduled(cron = "${heed.sweep:0 10 3 * * *}", zone = "UTC")
    void nightly() {
        sweep(clock.instant().minus(ONCE_A_NIGHT));
    }

    private Optional<Swept> sweep(Instant notSince) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var until = now.plus(LEASE);
        if (lease.lease(now, until, notSince) == 0) {
            return Optional.empty();
        }
        try {
            var swept = sweep();
            LOG.info(
                    "Looked through all cases: {} in trouble, {} of them put right, {} settled since the last time",
                    swept.found(),
                    swept.mended(),
                    swept.settled());
            return Optional.of(swept);
        } finally {
            lease.release(until, clock.instant());
        }
    }

    private Swept sweep() {
        var reconciled = workItems.run();
        var neglected = upkeep.look();
        var findings = new ArrayList<Finding>();
        neglected.stream().map(TroubleLook::of).forEach(findings::add);
        findings.addAll(look.standingStill());
        findings.addAll(look.atOnce());
        int settled = register.note(EnumSet.allOf(TroubleKind.class), findings);
        return new Swept(findings.size(), mend(neglected), settled, reconciled);
    }

    /** Each by itself: one that cannot be mended stops no other. */
    private int mend(List<Neglected> neglected) {
        int mended = 0;
        for (var each : neglected) {
            try {
                if (upkeep.mend(each)) {
                    register.mended(TroubleLook.of(each));
                    mended++;
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "Case {} ({}) could not be put right: {}",
                        each.caseNumber(),
                        each.what(),
                        e.getClass().getSimpleName());
            }
        }
        return mended;
    }
}
