package io.heed.channel;

import io.heed.complaint.Upload;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A message as an adapter has read it.
 *
 * @param externalId the same for the same message however often it comes, unique in its source; up to 150 visible ASCII
 *     characters
 * @param subject one line, or null
 * @param text the sender's own words, for people to read; may be empty
 * @param original the message byte for byte
 * @param originalType the media type of the original
 * @param sentAt what the message says of itself, or null
 * @param files checked for size and kind
 * @param refusedFiles names of files that were not taken; they are in the original
 * @param replyTo the case that the message is proved to answer, or null
 */
public record Arrival(
        Source source,
        String externalId,
        Sender sender,
        String subject,
        String text,
        byte[] original,
        String originalType,
        Instant sentAt,
        List<Upload> files,
        List<String> refusedFiles,
        CaseNumber replyTo) {

    /**
     * Who sent it.
     *
     * @param name as given, or null
     * @param address an e-mail address, or null
     * @param phone a telephone number, or null
     * @param handle a name on a network, or null
     * @param locale the language to answer in
     */
    public record Sender(String name, String address, String phone, String handle, Locale locale) {

        /** Somebody who did not say who they are. */
        public static final Sender NOBODY = new Sender(null, null, null, null, Locale.ENGLISH);
    }

    /** The same message as an answer to a case. */
    public Arrival answering(CaseNumber caseNumber) {
        return new Arrival(
                source,
                externalId,
                sender,
                subject,
                text,
                original,
                originalType,
                sentAt,
                files,
                refusedFiles,
                caseNumber);
    }

    /** Names it among the messages of all sources. */
    String key() {
        return source + ":" + externalId;
    }

    /** Subject and words together, as the customer's account of what happened. */
    String account() {
        var head = subject == null ? "" : subject.strip();
        var words = text == null ? "" : text.strip();
        return head.isEmpty() || words.startsWith(head) ? words : (head + "\n\n" + words).strip();
    }
}
