package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * The head of the chain was signed, and is to be kept where nobody of ours can change it.
 *
 * @param to the e-mail address that keeps it
 * @param seq of the last row
 * @param hash of that row
 * @param line what was added to the file, with the signature
 */
public record ChainAnchored(String to, long seq, String hash, String line, Instant at) {

    /** The two letters before the number of an anchor. */
    public static final String LETTERS = "AN";

    /** The number that its mail is filed under. */
    public CaseNumber number() {
        return CaseNumber.of(LETTERS, seq);
    }
}
