package io.heed.audit.chain;

import io.heed.shared.audit.SealedWords.Words;

/**
 * A row of the chain and what is there now of what it seals.
 *
 * @param rightHash the hash that the row should have
 * @param digest of what is there now; null unless it can be compared
 */
record Evidence(Link link, String rightHash, State state, String digest) {

    /** Whether what was sealed can be compared with what is there. */
    enum State {
        THERE,
        MISSING,
        /** The words were overwritten on purpose and their key destroyed. */
        ERASED,
        /** There is no key, though nobody destroyed one. */
        KEY_LOST
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
     * @param isErased whether the words of the case were overwritten on purpose
     */
    static Evidence of(Link link, Words now, byte[] key, boolean isErased) {
        if (isErased || (key != null && key.length == 0)) {
            return new Evidence(link, link.rightHash(), State.ERASED, null);
        }
        if (now == null) {
            return new Evidence(link, link.rightHash(), State.MISSING, null);
        }
        return key == null
                ? new Evidence(link, link.rightHash(), State.KEY_LOST, null)
                : new Evidence(link, link.rightHash(), State.THERE, Digests.of(now, key));
    }
}
