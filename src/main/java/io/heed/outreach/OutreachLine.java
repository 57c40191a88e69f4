package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An outreach in a list of the staff's.
 *
 * @param told customers to whom something went out
 * @param complained customers of the audience who complained about it
 * @param replied customers of the audience who answered us
 */
public record OutreachLine(
        CaseNumber number,
        SignalKind kind,
        String playbook,
        OutreachState state,
        OutreachOutcome outcome,
        String title,
        String titlePl,
        String product,
        String region,
        String team,
        String owner,
        LocalDate effectiveOn,
        int audienceSize,
        int heldOut,
        int told,
        int complained,
        int replied,
        Instant openedAt,
        Instant tellAt,
        Instant endedAt) {

    /** Affected, and neither complained nor replied. */
    public int silent() {
        return audienceSize - complained - replied;
    }
}
