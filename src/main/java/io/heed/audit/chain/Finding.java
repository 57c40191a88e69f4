package io.heed.audit.chain;

/**
 * Something that is wrong, and where.
 *
 * @param seq the row of the chain, or the line of the file for what is wrong with an anchor; 0 where there is none
 * @param source what it seals: {@code record}, or which documents; null where it seals nothing
 * @param ref the key of the record or document, 0 without one
 */
record Finding(Fault fault, long seq, String source, long ref) {

    static Finding in(Link link, Fault fault) {
        return new Finding(fault, link.seq(), link.source(), link.ref());
    }
}
