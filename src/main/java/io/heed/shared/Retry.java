package io.heed.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A second try for those who lost a race: the loser of a deadlock, of the optimistic lock on a row or of the engine's.
 * Stands around a use case, never inside its transaction, which is doomed by then.
 */
@Component
public class Retry {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(120);

    /**
     * Does it, and once more after 20 to 120 ms when somebody else was first. What the second try throws is thrown on; it
     * is answered with 409.
     */
    public <T> T once(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException lost) {
            if (!isWorthRetrying(lost)) {
                throw lost;
            }
            pause(lost);
            return work.get();
        }
    }

    /** The same for what gives nothing back. */
    public void once(Runnable work) {
        once(() -> {
            work.run();
            return null;
        });
    }

    private static boolean isWorthRetrying(RuntimeException failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                && (failure instanceof Conflict || DatabaseFault.of(failure) == DatabaseFault.LOST_RACE);
    }

    private static void pause(RuntimeException lost) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST.toMillis()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }
}
