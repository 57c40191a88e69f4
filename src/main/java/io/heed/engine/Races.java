package io.heed.engine;

import io.heed.shared.Conflict;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Does over what lost a race: optimistic locking of the engine or of ours, a deadlock, a lock that took too long. To be
 * called outside a transaction, since the lost one is rolled back; what is done twice must be safe to do twice.
 */
@Component
public class Races {

    private static final int TRIES = 4;
    private static final int LONGEST_PAUSE_MILLIS = 80;

    /**
     * Returns what the work returns, once it has not lost.
     *
     * @throws Conflict {@code problem.conflict} when it keeps losing
     */
    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException | OptimisticLockingException lost) {
                if (attempt == TRIES) {
                    throw new Conflict("problem.conflict");
                }
                pause(attempt);
            }
        }
    }

    /** As {@link #run(Supplier)}, for work that returns nothing. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) LONGEST_PAUSE_MILLIS * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
