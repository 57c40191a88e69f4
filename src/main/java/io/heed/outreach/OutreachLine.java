package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An outreach in a list of the staff's.
 *
 * @param told customers to whom something went out
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
        Instant openedAt,
        Instant tellAt,
        Instant endedAt) {}
