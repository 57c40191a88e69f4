package io.heed.audit.chain;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CanonicalText;
import java.time.Instant;

/**
 * A row of the chain.
 *
 * @param seq from 1, without a gap
 * @param source {@code record}, or which documents
 * @param ref the key of the record or document
 * @param caseNumber of a document, or null
 * @param customerId whose key the digest of a document is made with; null for a record
 * @param digest of the content, as 64 hexadecimal digits
 */
record Link(
        long seq,
        Kind kind,
        String source,
        long ref,
        CaseNumber caseNumber,
        Long customerId,
        String digest,
        String previousHash,
        String hash,
        Instant sealedAt) {

    /** What the first row has before it. */
    static final String NOTHING = "0".repeat(64);

    /** What the rows of the record are called. */
    static final String RECORD = "record";

    /** What is sealed. */
    enum Kind {
        RECORD,
        DOCUMENT
    }

    /** What a row says of itself, hashed. */
    static Link following(Link last, Content content, Instant now) {
        var seq = last == null ? 1 : last.seq + 1;
        var before = last == null ? NOTHING : last.hash;
        var link = new Link(
                seq,
                content.kind(),
                content.source(),
                content.ref(),
                content.caseNumber(),
                content.customerId(),
                content.digest(),
                before,
                NOTHING,
                now);
        return link.hashed();
    }

    /** The same with the hash that belongs to it. */
    Link hashed() {
        return new Link(seq, kind, source, ref, caseNumber, customerId, digest, previousHash, rightHash(), sealedAt);
    }

    /** The hash that the row should have. */
    String rightHash() {
        return Digests.sha256(
                CanonicalText.of(previousHash, seq, kind, source, ref, caseNumber, customerId, digest, sealedAt));
    }

    /**
     * What is to be sealed.
     *
     * @param digest of it
     */
    record Content(Kind kind, String source, long ref, CaseNumber caseNumber, Long customerId, String digest) {}
}
