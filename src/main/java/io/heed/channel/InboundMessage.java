package io.heed.channel;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * A message as it is kept, without its original.
 *
 * @param refusedFiles names of files that were not taken, one a line; or null
 * @param follows the closed case that the message's case carries on, or null
 */
public record InboundMessage(
        long id,
        Source source,
        String externalId,
        Instant receivedAt,
        Instant sentAt,
        String senderName,
        String senderAddress,
        String subject,
        InboundState state,
        CaseNumber caseNumber,
        CaseNumber follows,
        String reason,
        String refusedFiles,
        int version) {

    /** Names of files that are only in the original. */
    public List<String> filesNotTaken() {
        return refusedFiles == null ? List.of() : refusedFiles.lines().toList();
    }
}
