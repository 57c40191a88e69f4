package io.heed.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters by SMTP. Every socket has its time-out: a server that is silent is a server that is away. */
final class EmailChannel implements Channel {

    private static final String CONNECT_WITHIN = "5000";
    private static final String ANSWER_WITHIN = "20000";

    private final MailConnection connection;
    private final MailSettings settings;
    private final ReplyAddress replies;

    EmailChannel(JavaMailSenderImpl mail, MailSettings settings, ReplyAddress replies) {
        this.connection = new MailConnection(mail);
        this.settings = settings;
        this.replies = replies;
        timeOuts(mail.getJavaMailProperties(), mail.getProtocol() == null ? "smtp" : mail.getProtocol());
    }

    @Override
    public Delivery deliver(Letter letter) {
        try {
            connection.send(LetterMessage.of(letter, settings, replies));
            return Delivery.DELIVERED;
        } catch (LetterMessage.RecipientRefused e) {
            return new Delivery(Delivery.Outcome.REFUSED, e.getMessage());
        } catch (MailConnection.Unreachable e) {
            var told = e.failure() instanceof AuthenticationFailedException
                    ? "The mail server does not accept our log-in"
                    : reason(e.failure());
            return new Delivery(Delivery.Outcome.UNREACHABLE, told);
        } catch (MessagingException e) {
            return new Delivery(isRefused(e) ? Delivery.Outcome.REFUSED : Delivery.Outcome.FAILED, reason(e));
        }
    }

    @Override
    public void rest() {
        connection.close();
    }

    /** A permanent answer (5xx) to the recipient; 552 is a full mailbox, which may be emptied. */
    private static boolean isRefused(Exception failure) {
        for (Exception e = failure; e instanceof MessagingException; e = ((MessagingException) e).getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                var code = address.getReturnCode();
                return code >= 500 && code < 600 && code != 552;
            }
        }
        return false;
    }

    /** The innermost message: what the server said. */
    private static String reason(Throwable failure) {
        var message = failure.getMessage();
        for (Exception e = failure instanceof MessagingException outer ? outer.getNextException() : null;
                e != null;
                e = e instanceof MessagingException next ? next.getNextException() : null) {
            message = e.getMessage() == null ? message : e.getMessage();
        }
        return message == null ? failure.getClass().getSimpleName() : message.strip();
    }

    private static void timeOuts(Properties properties, String protocol) {
        properties.putIfAbsent("mail." + protocol + ".connectiontimeout", CONNECT_WITHIN);
        properties.putIfAbsent("mail." + protocol + ".timeout", ANSWER_WITHIN);
        properties.putIfAbsent("mail." + protocol + ".writetimeout", ANSWER_WITHIN);
    }
}
