package io.heed.notification;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as it was written, and what became of it. The customer's own link is a key to the case: it is kept apart from
 * the text and put in on the way out only, so that nobody who reads the history can act as the customer.
 *
 * @param customerId the customer it is for, or null
 * @param staff the username of the member of staff it is for, or null
 * @param address the e-mail address, telephone number or source and id of a post; null when it is only in the portal
 * @param language {@code en} or {@code pl}
 * @param link what stands behind {@link #LINK} in the texts, one a line when there are several; null when read for a page
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

    /** Stands for the reader's link, or the first of them, in the stored texts. */
    static final String LINK = "https://link.invalid/yours";

    private static final Pattern LINKS = Pattern.compile(Pattern.quote(LINK) + "(?:-(\\d))?");

    /** Stands for the reader's address to unsubscribe by in the stored texts. */
    static final String UNSUBSCRIBE = "https://link.invalid/unsubscribe";

    /** Stands for a link of several, counted from 0, at most ten. */
    static String link(int place) {
        return place == 0 ? LINK : LINK + "-" + place;
    }

    /** The letter as its reader gets it. */
    Letter withLink() {
        var links = link.lines().toList();
        var leave = unsubscribe == null ? "" : unsubscribe;
        return with(
                linked(textBody, links).replace(UNSUBSCRIBE, leave),
                linked(htmlBody, links.stream().map(HtmlUtils::htmlEscape).toList())
                        .replace(UNSUBSCRIBE, HtmlUtils.htmlEscape(leave)),
                links.isEmpty() ? "" : links.get(0));
    }

    private static String linked(String text, List<String> links) {
        return LINKS.matcher(text).replaceAll(found -> {
            var place = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(place < links.size() ? links.get(place) : "");
        });
    }

    /** The letter for a page of ours: the link leads nowhere. */
    Letter withoutLink() {
        return with(
                LINKS.matcher(textBody).replaceAll("…").replace(UNSUBSCRIBE, "…"),
                LINKS.matcher(htmlBody).replaceAll("#").replace(UNSUBSCRIBE, "#"),
                null);
    }

    /** The letter as it stands after being claimed. */
    Letter claimed(Instant leaseEnd) {
        return with(textBody, htmlBody, link, unsubscribe, attempts + 1, leaseEnd, version + 1);
    }

    /** A Message-ID of the same domain that no other letter has. */
    String anotherMessageId() {
        return "<" + UUID.randomUUID() + messageId.substring(messageId.lastIndexOf('@'));
    }

    private Letter with(String text, String html, String shownLink) {
        return with(text, html, shownLink, shownLink == null ? null : unsubscribe, attempts, nextAttemptAt, version);
    }

    private Letter with(
            String text, String html, String toRead, String toLeave, int tries, Instant nextTryAt, int newVersion) {
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
                toRead,
                messageId,
                state,
                tries,
                nextTryAt,
                createdAt,
                sentAt,
                lastError,
                newVersion,
                insteadOf,
                toLeave,
                urgent);
    }
}
