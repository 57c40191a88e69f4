package io.heed.notification;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A letter about to be written into the outbox.
 *
 * @param dedupeKey the same for the same event, so that it is written once
 * @param insteadOf the id of the letter that did not arrive, when this is the same one on another way; else null
 */
record NewLetter(
        String dedupeKey,
        CaseNumber caseNumber,
        Long customerId,
        String staff,
        Medium channel,
        String address,
        LetterKind kind,
        String language,
        String subject,
        String textBody,
        String htmlBody,
        String link,
        String messageId,
        LetterState state,
        Instant createdAt,
        Long insteadOf) {}
