package io.heed.channel.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A mail that could be read.
 *
 * @param sender whom an answer would go to, or null when nobody is named
 * @param subject in words, one line, empty when there is none
 * @param text what the sender wrote, without what they quoted; empty when there is nothing to read
 * @param locale the language it is written in, as far as that can be told
 * @param sentAt what the mail says, or null
 * @param files what came with it
 */
record ReadMail(
        Headers headers,
        MailPart tree,
        Headers.Address sender,
        String subject,
        String text,
        Locale locale,
        Instant sentAt,
        List<MailFile> files) {

    /**
     * A file as it came.
     *
     * @param name what the sender called it, or null
     * @param type what the sender said it is
     */
    record MailFile(String name, String type, byte[] content) {}
}
