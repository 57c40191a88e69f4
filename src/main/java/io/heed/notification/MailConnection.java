package io.heed.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A connection to the mail server that is kept from one letter to the next: greeting, encryption and log-in cost more than
 * a letter. Each letter is a dialogue of its own on it, so that what is said about one is said about no other.
 */
final class MailConnection {

    /** Servers count letters per connection; the usual limit is a hundred. */
    private static final int LETTERS = 100;

    private final JavaMailSenderImpl mail;
    private Transport transport;
    private int sent;

    MailConnection(JavaMailSenderImpl mail) {
        this.mail = mail;
    }

    /**
     * Sends the message.
     *
     * @throws Unreachable when there is no connection: no message would get through
     * @throws MessagingException what the server said about this message, or how the dialogue broke off
     */
    synchronized void send(MimeMessage message) throws MessagingException, Unreachable {
        var server = connected();
        try {
            server.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            close();
            throw e;
        }
        if (++sent >= LETTERS) {
            close();
        }
    }

    /** Says good-bye, if there is anybody to say it to. What was sent before stays sent, however that goes. */
    synchronized void close() {
        var leaving = transport;
        transport = null;
        sent = 0;
        if (leaving != null) {
            try {
                leaving.close();
            } catch (MessagingException e) {
                // The server has every letter that it took; there is nothing to be done about its manners.
            }
        }
    }

    private Transport connected() throws Unreachable {
        if (transport != null && transport.isConnected()) {
            return transport;
        }
        close();
        try {
            var fresh = transportOf(mail.getSession());
            fresh.connect(mail.getHost(), mail.getPort(), orNull(mail.getUsername()), orNull(mail.getPassword()));
            transport = fresh;
            return fresh;
        } catch (MessagingException e) {
            throw new Unreachable(e);
        }
    }

    private Transport transportOf(Session session) throws MessagingException {
        return mail.getProtocol() == null ? session.getTransport("smtp") : session.getTransport(mail.getProtocol());
    }

    private static String orNull(String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    /** There is no connection. */
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreachable(MessagingException cause) {
            super(cause);
        }

        MessagingException failure() {
            return (MessagingException) getCause();
        }
    }
}
