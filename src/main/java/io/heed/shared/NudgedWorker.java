package io.heed.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again and again, on a thread of its own, whether there is work, and at once when it is nudged. */
public abstract class NudgedWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NudgedWorker.class);

    private final String name;
    private final Duration every;
    private final boolean startsByItself;
    private final AtomicBoolean nudged = new AtomicBoolean();

    private volatile ScheduledExecutorService worker;

    /**
     * A worker that has not started yet.
     *
     * @param name what its thread is called
     * @param every how often it looks without being nudged
     * @param startsByItself whether it starts with the application
     */
    protected NudgedWorker(String name, Duration every, boolean startsByItself) {
        this.name = name;
        this.every = every;
        this.startsByItself = startsByItself;
    }

    /** Does whatever is due. */
    protected abstract void work();

    /** There is work: it is looked at once, and once however much there is. */
    protected final void nudge() {
        var running = worker;
        if (running == null || !nudged.compareAndSet(false, true)) {
            return;
        }
        try {
            running.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping; the work of {} is done after the next start", name);
        }
    }

    private void look() {
        nudged.set(false);
        try {
            work();
        } catch (RuntimeException e) {
            LOG.warn("Could not look for the work of {}: {}", name, e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return startsByItself;
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            worker = Executors.newSingleThreadScheduledExecutor(task -> {
                var thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            });
            var unused = worker.scheduleWithFixedDelay(
                    this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Lets the work at hand finish for a moment. */
    @Override
    public synchronized void stop() {
        var stopping = worker;
        worker = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(5, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
