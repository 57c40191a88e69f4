package io.heed.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A letter as an e-mail: plain text and HTML side by side, no attachments. It keeps its Message-ID through every attempt,
 * where the mail API would draw a new one each time the message is saved.
 */
final class LetterMessage extends MimeMessage {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s,;<>\\p{Cntrl}]+@[^\\s,;<>@\\p{Cntrl}]+");

    private final String messageId;

    private LetterMessage(String messageId) {
        super(SESSION);
        this.messageId = messageId;
    }

    /**
     * Composes the message.
     *
     * @throws RecipientRefused when the address cannot be one
     * @throws MessagingException when the message cannot be put together
     */
    static LetterMessage of(Letter letter, MailSettings settings, ReplyAddress replies) throws MessagingException {
        var message = new LetterMessage(letter.messageId());
        message.setFrom(new InternetAddress(settings.from(), true));
        var replyTo = replyTo(letter, settings, replies);
        if (replyTo != null && !replyTo.isBlank()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
        }
        message.setHeader(ReplyAddress.LOOP_HEADER, letter.caseNumber().value());
        message.setRecipient(Message.RecipientType.TO, recipient(letter.address()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.createdAt()));
        message.setContentLanguage(new String[] {letter.language()});
        message.setHeader("References", "<" + letter.caseNumber() + "@" + settings.domain() + ">");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var autoSubmitted = letter.kind().author().autoSubmitted();
        if (autoSubmitted != null) {
            message.setHeader("Auto-Submitted", autoSubmitted);
            message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        }
        message.setContent(
                new MimeMultipart("alternative", part(letter.textBody(), "plain"), part(letter.htmlBody(), "html")));
        message.saveChanges();
        return message;
    }

    /** The customer's answer finds its case by the address; staff are no customers, and thanks are about no case. */
    private static String replyTo(Letter letter, MailSettings settings, ReplyAddress replies) {
        if (letter.staff() != null) {
            return settings.replyTo();
        }
        var inbox = letter.kind().isAboutACase() ? replies.of(letter.caseNumber()) : replies.plain();
        return inbox.orElse(settings.replyTo());
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static InternetAddress recipient(String address) throws RecipientRefused {
        if (address == null || !ONE_ADDRESS.matcher(address).matches()) {
            throw new RecipientRefused("Not an e-mail address");
        }
        try {
            var at = address.lastIndexOf('@');
            var domain = IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
            return new InternetAddress(address.substring(0, at + 1) + domain, true);
        } catch (MessagingException | IllegalArgumentException e) {
            throw new RecipientRefused("Not an e-mail address");
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** The address is none: no server would take it. */
    static final class RecipientRefused extends MessagingException {

        private static final long serialVersionUID = 1L;

        RecipientRefused(String message) {
            super(message);
        }
    }
}
