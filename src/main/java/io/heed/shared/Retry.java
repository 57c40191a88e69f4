package io.heed.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Another try for those who lost a race: the loser of a deadlock, of the optimistic lock on a row or of the engine's.
 * Stands around a use case, never inside its transaction, which is doomed by then.
 */
@Component
public class Retry {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(120);

    /** No new try after this, so that waiting for locks does not add up to more than anybody waits for an answer. */
    private static final Duration ENOUGH = Duration.ofSeconds(3);

    private static final int MOST_TRIES = 4;

    /**
     * Does it until it has been done once: a conflict is looked at a second time, a lost race is run up to four times
     * within three seconds, with pauses of 20 to 120 ms that grow with each loss. What the last try throws is thrown on; it
     * is answered with 409.
     */
    public <T> T once(Supplier<T> work) {
        var started = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException lost) {
                var late = System.nanoTime() - started > ENOUGH.toNanos();
                if (late || attempt >= tries(lost)) {
                    throw lost;
                }
                pause(attempt, lost);
            }
        }
    }

    /** The same for what gives nothing back. */
    public void once(Runnable work) {
        once(() -> {
            work.run();
            return null;
        });
    }

    private static int tries(RuntimeException failure) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return 1;
        }
        if (failure instanceof Conflict) {
            return 2;
        }
        return DatabaseFault.of(failure) == DatabaseFault.LOST_RACE ? MOST_TRIES : 1;
    }

    private static void pause(int attempt, RuntimeException lost) {
        try {
            Thread.sleep(attempt * ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST.toMillis()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }
}
