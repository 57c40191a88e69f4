package io.heed.studio.migration;

import io.heed.engine.CaseMigration;
import io.heed.engine.CaseMigration.Move;
import io.heed.engine.CaseMigration.Outcome;
import io.heed.engine.CaseMigration.Problem;
import io.heed.engine.CaseMigration.Result;
import io.heed.shared.Retry;
import io.heed.studio.migration.MigrationMapper.CaseProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries out and moves the cases of migrations, each in a transaction of its own, so that one that cannot be moved stops no
 * other. Any number of nodes may be at it, and after a crash it goes on.
 */
@Component
public class Moving {

    private static final Logger LOG = LoggerFactory.getLogger(Moving.class);
    private static final int BATCH = 25;
    private static final int LONGEST_DETAIL = 500;

    private final MigrationMapper mapper;
    private final Migrations migrations;
    private final CaseMigration engine;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Retry retry;
    private final Clock clock;

    Moving(
            MigrationMapper mapper,
            Migrations migrations,
            CaseMigration engine,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Retry retry,
            Clock clock) {
        this.mapper = mapper;
        this.migrations = migrations;
        this.engine = engine;
        this.events = events;
        this.transaction = transaction;
        this.retry = retry;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${heed.migrations.every:PT2S}", initialDelayString = "PT20S")
    void regularly() {
        mapper.running().forEach(this::advance);
    }

    /** Brings a migration on by a batch of cases; returns whether there is more to do. */
    public boolean advance(long id) {
        var migration = mapper.find(id).orElseThrow();
        return switch (migration.state()) {
            case TRYING -> tryBatch(migration);
            case MOVING -> moveBatch(migration);
            case TRIED, DONE, STOPPED -> false;
        };
    }

    private boolean tryBatch(Migration migration) {
        var batch = mapper.untried(migration.id(), BATCH);
        if (batch.isEmpty()) {
            mapper.state(migration.id(), MigrationState.TRYING, MigrationState.TRIED, null, now());
            return false;
        }
        var move = migrations.move(migration);
        for (var each : batch) {
            var outcome = engineSays(() -> retry.once(() -> engine.tried(move, each.processInstanceId())));
            mapper.tried(each.id(), outcome.result(), problem(outcome));
        }
        return true;
    }

    private boolean moveBatch(Migration migration) {
        if (migrations.stopUnlessPublished(migration.id())) {
            return false;
        }
        var batch = mapper.unmoved(migration.id(), BATCH);
        if (batch.isEmpty()) {
            mapper.state(migration.id(), MigrationState.MOVING, MigrationState.DONE, null, now());
            return false;
        }
        var move = migrations.move(migration);
        for (var each : batch) {
            var outcome = engineSays(() -> retry.once(() -> moveAlone(migration, move, each)));
            if (outcome.result() != Result.MOVED) {
                mapper.moved(each.id(), outcome.result(), problem(outcome));
            }
        }
        return true;
    }

    private Outcome moveAlone(Migration migration, Move move, MigrationCase each) {
        return transaction.execute(status -> {
            var outcome = move(migration, move, each);
            if (outcome.result() != Result.MOVED) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome move(Migration migration, Move move, MigrationCase each) {
        if (!mapper.isMoving(migration.id()) || mapper.lockUnmoved(each.id()) == null) {
            return new Outcome(Result.MOVED, List.of());
        }
        var outcome = engine.moved(move, each.processInstanceId());
        if (outcome.result() == Result.MOVED) {
            mapper.moved(each.id(), Result.MOVED, CaseProblem.NONE);
            if (each.caseNumber() != null) {
                events.publishEvent(new CaseMoved(
                        each.caseNumber(), now(), move.process(), move.from(), move.to(), migration.startedBy()));
            }
        }
        return outcome;
    }

    /** What the engine throws stops no other case; the case stays as it is. */
    private static Outcome engineSays(Supplier<Outcome> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            LOG.warn("A case cannot be moved to another version", e);
            var name = e.getClass().getSimpleName();
            return new Outcome(Result.STAYS, List.of(new Problem("", "failed", name)));
        }
    }

    private static CaseProblem problem(Outcome outcome) {
        if (outcome.problems().isEmpty()) {
            return CaseProblem.NONE;
        }
        var first = outcome.problems().get(0);
        var detail = first.detail();
        return new CaseProblem(
                first.element().isEmpty() ? null : first.element(),
                first.reason(),
                detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
