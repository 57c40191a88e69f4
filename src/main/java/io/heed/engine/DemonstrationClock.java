package io.heed.engine;

import io.heed.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far the demonstration world is ahead, and sets the engine's clock by it before anything runs. */
@Component
@ConditionalOnBooleanProperty("heed.demonstration")
class DemonstrationClock implements MovableClock, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationClock.class);
    private static final int PAGE = 100;

    private final ManagementService management;
    private final JdbcClient database;
    private volatile boolean running;

    DemonstrationClock(ManagementService management, JdbcClient database) {
        this.management = management;
        this.database = database;
    }

    @Override
    public Instant now() {
        return ClockUtil.now().toInstant();
    }

    @Override
    public synchronized void moveTo(Instant instant) {
        if (instant.isBefore(now())) {
            throw new Refused("instant", "desk.clock.forward-only");
        }
        setAhead(instant);
    }

    @Override
    public int runWhatIsDue() {
        int ran = 0;
        var tried = new HashSet<String>();
        while (true) {
            var jobs = due().listPage(0, PAGE).stream()
                    .filter(job -> tried.add(job.getId()))
                    .toList();
            if (jobs.isEmpty()) {
                return ran;
            }
            ran += run(jobs);
        }
    }

    @Override
    public int letPass(Instant until) {
        if (until.isBefore(now())) {
            throw new Refused("instant", "desk.clock.forward-only");
        }
        int ran = runWhatIsDue();
        for (var next = nextDue(until); next != null; next = nextDue(until)) {
            setAhead(next);
            ran += runWhatIsDue();
        }
        if (until.isAfter(now())) {
            moveTo(until);
        }
        return ran + runWhatIsDue();
    }

    private JobQuery due() {
        return management
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc();
    }

    private int run(List<Job> jobs) {
        int ran = 0;
        for (var job : jobs) {
            try {
                management.executeJob(job.getId());
                ran++;
            } catch (RuntimeException e) {
                LOG.info("Job {} was not run: {}", job.getId(), e.getClass().getSimpleName());
            }
        }
        return ran;
    }

    /** The next due date after now and not after the limit, or null. */
    private Instant nextDue(Instant until) {
        var jobs = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.now())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        if (jobs.isEmpty() || jobs.get(0).getDuedate().toInstant().isAfter(until)) {
            return null;
        }
        return jobs.get(0).getDuedate().toInstant();
    }

    private synchronized void setAhead(Instant instant) {
        var ahead = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), instant);
        database.sql("INSERT INTO demonstration_clock (id, ahead_millis) VALUES (1, :ahead)"
                        + " ON DUPLICATE KEY UPDATE ahead_millis = :ahead")
                .param("ahead", ahead.toMillis())
                .update();
        ClockUtil.offset(ahead.toMillis());
    }

    @Override
    public void start() {
        ClockUtil.offset(database.sql("SELECT ahead_millis FROM demonstration_clock WHERE id = 1")
                .query(Long.class)
                .optional()
                .orElse(0L));
        running = true;
    }

    @Override
    public void stop() {
        ClockUtil.reset();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the deployer, which writes times too. */
    @Override
    public int getPhase() {
        return -100;
    }
}
