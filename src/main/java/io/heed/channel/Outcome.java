package io.heed.channel;

import io.heed.shared.CaseNumber;

/**
 * What became of a message.
 *
 * @param caseNumber the case it opened, went to, or may belong to; or null
 * @param reason why, in a word of ours such as {@code too-many}; or null
 * @param follows the case that was closed for good, which a new one carries on; or null
 */
public record Outcome(InboundState state, CaseNumber caseNumber, String reason, CaseNumber follows) {

    /** An outcome that carries no closed case on. */
    public static Outcome of(InboundState state, CaseNumber caseNumber, String reason) {
        return new Outcome(state, caseNumber, reason, null);
    }
}
