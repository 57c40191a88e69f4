package io.heed.shared;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that each transaction has of its own, from its first use to its end: what it has read, or what it will write
 * in one statement. A transaction inside another has its own again.
 */
public final class PerTransaction<T> {

    private final Supplier<T> first;
    private final Consumer<T> beforeCommit;

    /** With nothing to be done at the end. */
    public PerTransaction(Supplier<T> first) {
        this(first, value -> {});
    }

    /** With something to be done in the transaction before it is committed; not when it is rolled back. */
    public PerTransaction(Supplier<T> first, Consumer<T> beforeCommit) {
        this.first = first;
        this.beforeCommit = beforeCommit;
    }

    /** The present transaction's; outside a transaction a new one each time, which nobody keeps. */
    @SuppressWarnings("unchecked")
    public T get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return first.get();
        }
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held(first.get());
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return held.value;
    }

    private final class Held implements TransactionSynchronization {

        private final T value;

        private Held(T value) {
            this.value = value;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }
    }
}
