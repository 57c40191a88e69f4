package io.heed.channel.mail;

import io.heed.channel.Mailboxes;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** A customer's mail on its way to us over real sockets, for tests of what becomes of it. */
@Component
public class CustomersMail {

    private final MailIntake intake;
    private final Mailboxes mailboxes;

    CustomersMail(MailIntake intake, Mailboxes mailboxes) {
        this.intake = intake;
        this.mailboxes = mailboxes;
    }

    /** Lays the mail into our mailbox and reads it; lines end as they do in Java. */
    public void arrives(String mail) throws IOException {
        try (var mailbox = new MailboxStory()) {
            mailbox.receives(Eml.of(mail));
            if (new MailPoller(mailbox.settings(), intake, mailboxes, false).poll() != 1) {
                throw new IOException("The mail was not kept");
            }
        }
    }
}
