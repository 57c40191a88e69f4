package io.heed.audit.chain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose keys were destroyed according to the record, read as far as somebody wants to know and a portion at a time, however
 * long the record is. For one look at the chain.
 */
final class KeyActs {

    private static final int PORTION = 50_000;

    private final ChainMapper chain;
    private final Set<Long> customers = new HashSet<>();
    private long read;

    KeyActs(ChainMapper chain) {
        this.chain = chain;
    }

    /** Those of these customers of whom the record says so. */
    Set<Long> of(Collection<Long> asked) {
        if (!customers.containsAll(asked)) {
            readOn();
        }
        var known = new HashSet<>(asked);
        known.retainAll(customers);
        return known;
    }

    /** Again from a little before: what got its key earlier may have been committed later. */
    private void readOn() {
        var last = chain.lastRecord();
        for (var from = Math.max(0, read - PORTION); from < last; from += PORTION) {
            customers.addAll(chain.keysDestroyedOnRecord(from, Math.min(last, from + PORTION)));
        }
        read = last;
    }
}
