package io.heed.channel;

import io.heed.recognition.MessageKind;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A message as it is kept, with what was made of it.
 *
 * @param text the sender's words
 * @param confidence how sure the suggested kind is, 0 to 1
 * @param because the words that speak for the suggestion, separated by commas, or null
 * @param decided what it was taken for, or null while nobody has said
 * @param decidedBy user name of who said so, or {@code heed}; or null
 * @param decideBy by when somebody says what it is; null when that was certain
 */
public record StoredMessage(
        long id,
        Source source,
        String externalId,
        Instant receivedAt,
        Instant sentAt,
        String senderName,
        String senderAddress,
        String subject,
        String text,
        InboundState state,
        CaseNumber caseNumber,
        String reason,
        int version,
        String phone,
        String handle,
        Locale locale,
        String url,
        String place,
        String product,
        MessageKind said,
        MessageKind suggested,
        double confidence,
        String category,
        String emotion,
        String because,
        MessageKind decided,
        String decidedBy,
        Instant decidedAt,
        Instant decideBy,
        String note) {

    /** The number under which staff decide about it. */
    public CaseNumber number() {
        return MessageNumber.of(id);
    }

    /** Who sent it, by the best name there is; or null. */
    public String sender() {
        return senderName != null ? senderName : handle != null ? handle : senderAddress;
    }

    /** Subject and words together. */
    public String words() {
        return asArrival().account();
    }

    /** The words that speak for the suggestion. */
    public List<String> reasons() {
        return because == null || because.isBlank() ? List.of() : List.of(because.split(", "));
    }

    Origin origin() {
        return new Origin(url, place, product, said);
    }

    /** The message as its adapter read it, without its files. */
    Arrival asArrival() {
        return new Arrival(
                source,
                externalId,
                new Arrival.Sender(senderName, senderAddress, phone, handle, locale == null ? Locale.ENGLISH : locale),
                subject,
                text,
                new byte[0],
                "application/octet-stream",
                sentAt,
                List.of(),
                List.of(),
                null);
    }
}
