package io.heed.notification;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A letter about to be written into the outbox.
 *
 * @param dedupeKey the same for the same event, so that it is written once
 * @param insteadOf the id of the letter that did not arrive, when this is the same one on another way; else null
 * @param unsubscribe the address to take a consent back by one click, or null
 * @param urgent whether it may ring at night
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
        Long insteadOf,
        String unsubscribe,
        boolean urgent) {

    /** A letter that nobody can unsubscribe from, and that wakes nobody. */
    NewLetter(
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
            Long insteadOf) {
        this(
                dedupeKey,
                caseNumber,
                customerId,
                staff,
                channel,
                address,
                kind,
                language,
                subject,
                textBody,
                htmlBody,
                link,
                messageId,
                state,
                createdAt,
                insteadOf,
                null,
                false);
    }
}
