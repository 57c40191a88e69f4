package io.heed.channel.mail;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that customers write to.
 *
 * @param host the server; without one no mail is read
 * @param port null for the protocol's own
 * @param protocol {@code imaps}, or {@code imap} with STARTTLS where the server offers it
 * @param folder where mails come in
 * @param handled where they are moved to once they are kept; made when it is not there
 * @param every how often it is looked at
 * @param largest of a mail larger than this only the beginning is kept here; it stays in the mailbox whole
 * @param properties further settings of the mail library, such as {@code mail.imap.starttls.required}
 */
@ConfigurationProperties("heed.mail.inbox")
record InboxSettings(
        String host,
        Integer port,
        @DefaultValue("imaps") String protocol,
        String username,
        String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Handled") String handled,
        @DefaultValue("30s") Duration every,
        @DefaultValue("15MB") DataSize largest,
        @DefaultValue Map<String, String> properties) {

    private static final int LONGEST_NAME = 64;

    /** The mailbox by folder and server, for people. */
    String name() {
        var name = (folder + "@" + host).replaceAll("[^\\x21-\\x7e]", "?");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
