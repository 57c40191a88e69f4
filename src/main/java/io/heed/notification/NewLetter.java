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
        LetterRoutes.Route route,
        LetterKind kind,
        String language,
        String subject,
        String textBody,
        String htmlBody,
        String link,
        String messageId,
        Instant createdAt,
        Long insteadOf,
        String unsubscribe,
        boolean urgent) {

    Medium channel() {
        return route.medium();
    }

    String address() {
        return route.address();
    }

    LetterState state() {
        return route.state();
    }
}
