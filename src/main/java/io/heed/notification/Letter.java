package io.heed.notification;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as it was written, and what became of it. The customer's own link is a key to the case: it is kept apart from
 * the text and put in on the way out only, so that nobody who reads the history can act as the customer.
 *
 * @param customerId the customer it is for, or null
 * @param staff the username of the member of staff it is for, or null
 * @param address the e-mail address, telephone number or source and id of a post; null when it is only in the portal
 * @param language {@code en} or {@code pl}
 * @param link what stands behind {@link #LINK} in the texts; null when read for a page
 * @param messageId the stable Message-ID, with its angle brackets
 * @param attempts how often it was tried; a try that was cut short by a crash counts
 * @param nextAttemptAt when it is tried (again); while it is being sent, when another node may take it over
 * @param lastError what the server said at the last failure, or null
 * @param insteadOf the id of the letter that did not arrive, when this is the same one on another way; else null
 * @param unsubscribe the address to take a consent back by one click, or null
 * @param urgent whether it may ring at night
 */
public record Letter(
        long id,
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
        int attempts,
        Instant nextAttemptAt,
        Instant createdAt,
        Instant sentAt,
        String lastError,
        int version,
        Long insteadOf,
        String unsubscribe,
        boolean urgent) {

    /** Stands for the reader's link in the stored texts. */
    static final String LINK = "https://link.invalid/yours";

    /** Stands for the reader's address to unsubscribe by in the stored texts. */
    static final String UNSUBSCRIBE = "https://link.invalid/unsubscribe";

    /** The letter as its reader gets it. */
    Letter withLink() {
        var leave = unsubscribe == null ? "" : unsubscribe;
        return with(
                textBody.replace(LINK, link).replace(UNSUBSCRIBE, leave),
                htmlBody.replace(LINK, HtmlUtils.htmlEscape(link)).replace(UNSUBSCRIBE, HtmlUtils.htmlEscape(leave)),
                link);
    }

    /** The letter for a page of ours: the link leads nowhere. */
    Letter withoutLink() {
        return with(
                textBody.replace(LINK, "…").replace(UNSUBSCRIBE, "…"),
                htmlBody.replace(LINK, "#").replace(UNSUBSCRIBE, "#"),
                null);
    }

    /** The letter as it stands after being claimed. */
    Letter claimed(Instant leaseEnd) {
        return new Letter(
                id,
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
                attempts + 1,
                leaseEnd,
                createdAt,
                sentAt,
                lastError,
                version + 1,
                insteadOf,
                unsubscribe,
                urgent);
    }

    private Letter with(String text, String html, String shownLink) {
        return new Letter(
                id,
                caseNumber,
                customerId,
                staff,
                channel,
                address,
                kind,
                language,
                subject,
                text,
                html,
                shownLink,
                messageId,
                state,
                attempts,
                nextAttemptAt,
                createdAt,
                sentAt,
                lastError,
                version,
                insteadOf,
                shownLink == null ? null : unsubscribe,
                urgent);
    }
}
