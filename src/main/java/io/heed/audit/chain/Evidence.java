package io.heed.audit.chain;

import io.heed.shared.audit.SealedWords.Words;

/**
 * A row of the chain and what is there now of what it seals.
 *
 * @param rightHash the hash that the row should have
 * @param digest of what is there now; null unless it can be compared
 */
record Evidence(Link link, String rightHash, State state, String digest) {

    /** What is known of an erasure. */
    enum Erasure {
        NONE,
        /** A row of a table says so, which anybody may have put there who can write to the database. */
        CLAIMED,
        /** The act stands on the record, which is sealed itself. */
        ON_RECORD
    }

    /** Whether what was sealed can be compared with what is there. */
    enum State {
        THERE,
        MISSING,
        /** The words were overwritten on purpose and their key destroyed. */
        ERASED,
        /** There is no key, though nobody destroyed one. */
        KEY_LOST,
        /** The words are said to be overwritten on purpose, and nobody ever did that on the record. */
        ERASED_BY_NOBODY
    }

    /** @param now the record, or null when it is not there */
    static Evidence of(Link link, Recorded now) {
        return now == null
                ? new Evidence(link, link.rightHash(), State.MISSING, null)
                : new Evidence(link, link.rightHash(), State.THERE, Digests.of(now));
    }

    /**
     * @param now the document, or null when it is not there
     * @param key the customer's key; empty when it was destroyed, null when there is none
     * @param erasure whether the words of the case, or the customer, were overwritten on purpose
     */
    static Evidence of(Link link, Words now, byte[] key, Erasure erasure) {
        if (erasure == Erasure.ON_RECORD) {
            return new Evidence(link, link.rightHash(), State.ERASED, null);
        }
        if (erasure == Erasure.CLAIMED || (key != null && key.length == 0)) {
            return new Evidence(link, link.rightHash(), State.ERASED_BY_NOBODY, null);
        }
        if (now == null) {
            return new Evidence(link, link.rightHash(), State.MISSING, null);
        }
        return key == null
                ? new Evidence(link, link.rightHash(), State.KEY_LOST, null)
                : new Evidence(link, link.rightHash(), State.THERE, Digests.of(now, key));
    }
}
