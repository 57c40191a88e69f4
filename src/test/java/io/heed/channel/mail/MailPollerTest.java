package io.heed.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.channel.Mailboxes;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The mailbox over real sockets. */
@HeedTest
class MailPollerTest {

    @Autowired
    private MailIntake intake;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private JdbcClient jdbc;

    private MailboxStory mailbox;

    @BeforeEach
    void open() {
        mailbox = new MailboxStory();
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void aMailIsKeptThenMovedAndNothingIsDeleted() throws Exception {
        var mail = Eml.from(Eml.someone(), "", "Visit missed", "Nobody came.");
        mailbox.receives(mail);
        assertThat(poller().poll()).isEqualTo(1);
        assertThat(stateOf(mail)).isEqualTo("CASE");
        assertThat(subjects("INBOX")).isEmpty();
        assertThat(subjects("Handled")).containsExactly("Visit missed true");
        assertThat(poller().poll()).isZero();
    }

    @Test
    void aMailThatAPersonHasLookedAtIsReadAllTheSame() throws Exception {
        var mail = Eml.from(Eml.someone(), "", "Seen", "Somebody opened it in the web mail.");
        mailbox.receives(mail);
        inFolder("INBOX", folder -> {
            folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.SEEN), true);
            return null;
        });
        assertThat(poller().poll()).isEqualTo(1);
        assertThat(stateOf(mail)).isEqualTo("CASE");
    }

    @Test
    void aBadMailStopsNeitherTheNextOneNorThePoller() throws Exception {
        var broken = Eml.of("Subject: " + UUID.randomUUID() + "\nContent-Type: multipart/mixed\n\n--\0\1\n");
        var good = Eml.from(Eml.someone(), "", "Good", "This one is fine.");
        mailbox.receives(broken);
        mailbox.receives(good);
        assertThat(poller().poll()).isEqualTo(2);
        assertThat(stateOf(broken)).isEqualTo("QUARANTINED");
        assertThat(stateOf(good)).isEqualTo("CASE");
        assertThat(subjects("INBOX")).isEmpty();
    }

    @Test
    void theWordsOfAMailThatIsTooLargeAreACaseAndTheWholeStaysOnTheServer() throws Exception {
        var large = large("Nobody came on Tuesday.");
        mailbox.receives(large);

        assertThat(upTo10Kilobytes().poll()).isEqualTo(1);

        assertThat(kept(large)).isEqualTo("CASE 10240 photo.png");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM attachment a JOIN inbound_message m ON m.case_number = a.case_number"
                                + " WHERE m.external_id = ?")
                        .param(Fingerprint.of(Arrays.copyOf(large, 10_240)))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(subjects("Handled")).hasSize(1);
    }

    @Test
    void ofAMailThatIsTooLargeAndHasNoWordsTheBeginningIsQuarantined() throws Exception {
        var large = large("");
        mailbox.receives(large);

        assertThat(upTo10Kilobytes().poll()).isEqualTo(1);

        assertThat(kept(large)).isEqualTo("QUARANTINED too-large 10240 photo.png");
        assertThat(subjects("Handled")).hasSize(1);
    }

    private MailPoller upTo10Kilobytes() {
        return new MailPoller(withLargest(DataSize.ofKilobytes(10)), intake, mailboxes, false);
    }

    private String kept(byte[] large) {
        return jdbc.sql("SELECT CONCAT_WS(' ', state, reason, LENGTH(original), refused_files) FROM inbound_message"
                        + " WHERE external_id = ?")
                .param(Fingerprint.of(Arrays.copyOf(large, 10_240)))
                .query(String.class)
                .single();
    }

    private static byte[] large(String words) {
        return Eml.of(
                """
                Message-ID: <%s@mail.example.org>
                From: %s
                Subject: With a photo
                Content-Type: multipart/mixed; boundary=b

                --b

                %s
                --b
                Content-Type: image/png; name="photo.png"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(UUID.randomUUID(), Eml.someone(), words, "iVBORw0KGgoAAAANSUhEUgAAAAEA\n".repeat(1_000)));
    }

    @Test
    void aMailThatTheDatabaseDoesNotTakeHoldsNobodyUp() throws Exception {
        var huge = Eml.from(Eml.someone(), "", "Huge", "word ".repeat(3_600_000));
        var next = Eml.from(Eml.someone(), "", "Next", "I am small.");
        mailbox.receives(huge);
        mailbox.receives(next);
        assertThat(new MailPoller(withLargest(DataSize.ofMegabytes(30)), intake, mailboxes, false).poll())
                .isEqualTo(2);
        assertThat(stateOf(Arrays.copyOf(huge, 1024 * 1024))).isEqualTo("QUARANTINED");
        assertThat(stateOf(next)).isEqualTo("CASE");
        assertThat(subjects("Handled")).hasSize(2);
    }

    @Test
    void twoNodesKeepEachMailOnce() throws Exception {
        var mails = new ArrayList<byte[]>();
        for (int i = 0; i < 12; i++) {
            mails.add(Eml.from(Eml.someone(), "", "Shared " + i, "Who takes it? " + i));
            mailbox.receives(mails.get(i));
        }
        var before = count();
        var nodes = Executors.newFixedThreadPool(2);
        var first = nodes.submit(() -> poller().poll());
        var second = nodes.submit(() -> poller().poll());
        first.get(60, TimeUnit.SECONDS);
        second.get(60, TimeUnit.SECONDS);
        nodes.shutdown();
        poller().poll();
        assertThat(count() - before).isEqualTo(12);
        assertThat(mails).allSatisfy(mail -> assertThat(stateOf(mail)).isEqualTo("CASE"));
        assertThat(subjects("INBOX")).isEmpty();
    }

    @Test
    void aMailboxThatIsAwayIsTroubleUntilItIsBack() throws Exception {
        var port = mailbox.server.getImap().getPort();
        mailbox.close();
        var poller = new MailPoller(MailboxStory.settings(port), intake, mailboxes, false);
        assertThat(poller.poll()).isEqualTo(-1);
        assertThat(poller.poll()).isEqualTo(-1);
        assertThat(mailboxes.failing())
                .filteredOn(each -> each.name().equals("INBOX@127.0.0.1"))
                .hasSize(1);
        assertThat(poller.wait(0)).isEqualTo(java.time.Duration.ofSeconds(1));
        assertThat(poller.wait(3)).isEqualTo(java.time.Duration.ofSeconds(8));
        assertThat(poller.wait(99)).isLessThanOrEqualTo(java.time.Duration.ofMinutes(10));

        mailbox = new MailboxStory();
        assertThat(poller().poll()).isZero();
        assertThat(mailboxes.failing()).noneMatch(each -> each.name().equals("INBOX@127.0.0.1"));
    }

    @Test
    void thePollerReadsByItselfUntilItIsStopped() throws Exception {
        var poller = poller();
        poller.start();
        try {
            var mail = Eml.from(Eml.someone(), "", "By itself", "Nobody called poll.");
            mailbox.receives(mail);
            for (int i = 0; i < 100 && subjects("Handled").isEmpty(); i++) {
                Thread.sleep(100);
            }
            assertThat(stateOf(mail)).isEqualTo("CASE");
        } finally {
            poller.stop();
        }
        assertThat(poller.isRunning()).isFalse();
    }

    private MailPoller poller() {
        return new MailPoller(mailbox.settings(), intake, mailboxes, false);
    }

    private InboxSettings withLargest(DataSize largest) {
        var settings = mailbox.settings();
        return new InboxSettings(
                settings.host(),
                settings.port(),
                settings.protocol(),
                settings.username(),
                settings.password(),
                settings.folder(),
                settings.handled(),
                settings.every(),
                largest,
                settings.properties());
    }

    private String stateOf(byte[] mail) {
        return jdbc.sql("SELECT state FROM inbound_message WHERE external_id = ?")
                .param(Fingerprint.of(mail))
                .query(String.class)
                .single();
    }

    private int count() {
        return jdbc.sql("SELECT COUNT(*) FROM complaint").query(Integer.class).single();
    }

    private List<String> subjects(String name) throws Exception {
        return inFolder(name, folder -> {
            var subjects = new ArrayList<String>();
            for (var message : folder.getMessages()) {
                subjects.add(message.getSubject() + " " + message.isSet(Flags.Flag.SEEN));
            }
            return subjects;
        });
    }

    private interface Look<T> {
        T at(Folder folder) throws Exception;
    }

    private <T> T inFolder(String name, Look<T> look) throws Exception {
        var settings = mailbox.settings();
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            var folder = store.getFolder(name);
            if (!folder.exists()) {
                store.getFolder(name).create(Folder.HOLDS_MESSAGES);
            }
            folder.open(Folder.READ_WRITE);
            try {
                return look.at(folder);
            } finally {
                folder.close(false);
            }
        }
    }
}
