package io.heed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RetryTest {

    private final Retry retry = new Retry();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whoeverLostARaceTriesAgain() {
        assertThat(retry.once(failingOnce(new CannotAcquireLockException("deadlock"))))
                .isEqualTo(2);
    }

    @Test
    void theEnginesOptimisticLockIsALostRaceToo() {
        assertThat(retry.once(failingOnce(new IllegalStateException(new OptimisticLockingException()))))
                .isEqualTo(2);
    }

    @Test
    void twoWithTheSameKeyAreARace() {
        assertThat(retry.once(failingOnce(new DuplicateKeyException("key")))).isEqualTo(2);
    }

    @Test
    void theSecondConflictIsFinal() {
        assertThatThrownBy(() -> retry.once(() -> {
                    tries.incrementAndGet();
                    throw new Conflict("task.gone");
                }))
                .isInstanceOf(Conflict.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void aRaceIsRunFourTimesAtMost() {
        assertThatThrownBy(() -> retry.once(() -> {
                    tries.incrementAndGet();
                    throw new CannotAcquireLockException("deadlock");
                }))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void whatIsRefusedIsRefusedAtOnce() {
        assertThatThrownBy(() -> retry.once(failingOnce(new Refused("text", "x"))))
                .isInstanceOf(Refused.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void insideATransactionThereIsNoSecondTry() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> retry.once(failingOnce(new Conflict("x")))).isInstanceOf(Conflict.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void faultsOfTheDatabaseAreToldApart() {
        assertThat(DatabaseFault.of(new IllegalStateException(new SQLException("deadlock", "40001", 1213))))
                .isEqualTo(DatabaseFault.LOST_RACE);
        assertThat(DatabaseFault.of(new RuntimeException(new SQLException("snapshot", "HY000", 1020))))
                .isEqualTo(DatabaseFault.LOST_RACE);
        assertThat(DatabaseFault.of(new RuntimeException(new SQLException("gone", "08S01", 1053))))
                .isEqualTo(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(new DataAccessResourceFailureException("gone")))
                .isEqualTo(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(new RuntimeException(new SQLException("syntax", "42000", 1064))))
                .isEqualTo(DatabaseFault.NONE);
    }

    private Supplier<Integer> failingOnce(RuntimeException failure) {
        return () -> {
            if (tries.incrementAndGet() == 1) {
                throw failure;
            }
            return tries.get();
        };
    }

    /** Stands for the engine's exception, which is recognised by its name. */
    private static final class OptimisticLockingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
