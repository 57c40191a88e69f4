package io.heed.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads the bytes of a mail. It forgives what mail programs and servers do wrong, and reports instead of throwing what it
 * cannot forgive.
 */
final class MailReader {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private MailReader() {}

    /** The mail, or nothing when it cannot be one. */
    static Optional<ReadMail> read(byte[] original) {
        try {
            return readUnlessHopeless(original);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError hopeless) {
            return Optional.empty();
        }
    }

    /** What a mail inside a mail says, as far as it can be read; mails further inside are left alone. */
    static String inner(byte[] original) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(original));
            var subject = HeaderText.decode(message.getHeader("Subject", null));
            return subject + "\n\n" + MailWords.ofInner(MailTree.of(message)).text();
        } catch (MessagingException | IOException | RuntimeException hopeless) {
            return "";
        }
    }

    private static Optional<ReadMail> readUnlessHopeless(byte[] original) throws MessagingException, IOException {
        var message = new MimeMessage(SESSION, new ByteArrayInputStream(original));
        var headers = Headers.of(Collections.list(message.getAllHeaderLines()));
        if (headers.fields().isEmpty()) {
            return Optional.empty();
        }
        var tree = MailTree.of(message);
        var words = MailWords.of(tree);
        var text = OwnWords.of(words.text());
        return Optional.of(new ReadMail(
                headers,
                tree,
                sender(headers),
                headers.text("Subject"),
                text,
                Languages.of(headers.token("Content-Language"), headers.text("Subject") + "\n" + text),
                sentAt(headers.raw("Date")),
                List.copyOf(words.files())));
    }

    /** Whoever it is from; where that address reads nothing, whom the mail names for answers. */
    private static Headers.Address sender(Headers headers) {
        var from = headers.address("From", "Sender");
        return from.filter(Headers.Address::canBeAnswered)
                .or(() -> headers.address("Reply-To").filter(Headers.Address::canBeAnswered))
                .or(() -> from)
                .or(() -> headers.address("Return-Path"))
                .orElse(null);
    }

    private static Instant sentAt(String header) {
        try {
            var date = new MailDateFormat().parse(header.strip(), new ParsePosition(0));
            var sent = date == null ? null : date.toInstant();
            return sent == null || sent.isBefore(EARLIEST) || sent.isAfter(LATEST) ? null : sent;
        } catch (RuntimeException notADate) {
            return null;
        }
    }
}
