package io.heed.notification;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave.
 *
 * @param from the sender, as in {@code Customer care <care@example.com>}
 * @param replyTo where answers go, or null for the sender
 * @param zone the clock of readers whose own is not known
 * @param letterBox whether production may lay letters into the box when no mail server is set up; elsewhere it does so anyway
 * @param every how often the outbox is looked at; a commit that wrote a letter does not wait for it
 */
@ConfigurationProperties("heed.mail")
record MailSettings(
        @DefaultValue("Heed <heed@localhost>") String from,
        String replyTo,
        @DefaultValue("UTC") ZoneId zone,
        boolean letterBox,
        @DefaultValue("5s") Duration every) {

    /** A Message-ID, with its angle brackets, that no other letter has. */
    String messageId() {
        return "<" + UUID.randomUUID() + "@" + domain() + ">";
    }

    /** The domain of Message-IDs: the sender's. */
    String domain() {
        var domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return domain.isEmpty() ? "localhost" : domain;
    }
}
