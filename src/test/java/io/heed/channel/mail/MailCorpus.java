package io.heed.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.heed.HeedTest;
import io.heed.channel.InboundState;
import io.heed.channel.Mailboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every file of a folder goes through a real IMAP server and comes to an outcome:
 * {@code ./mvnw test -Dtest=MailCorpus -Dheed.mail.corpus=<folder>}. Files that the server did not keep byte for byte
 * are read from the disk as well. What a mail is, the shipped recognition says. An hour passes after every few mails, as
 * the limit for one sender is by the hour.
 */
@HeedTest
@EnabledIfSystemProperty(named = "heed.mail.corpus", matches = ".+")
class MailCorpus {

    private static final int AT_ONCE = 15;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void everyMailComesToAnOutcomeAndNothingIsLogged() throws IOException {
        var files = files();
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (var mailbox = new MailboxStory()) {
            var poller = new MailPoller(mailbox.settings(), intake, mailboxes, false);
            var kept = 0;
            var refused = new ArrayList<Path>();
            for (int i = 0; i < files.size(); i++) {
                if (!mailbox.takes(Files.readAllBytes(files.get(i)))) {
                    refused.add(files.get(i));
                }
                if (i % AT_ONCE == AT_ONCE - 1 || i == files.size() - 1) {
                    kept += poller.poll();
                    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofHours(1))));
                }
            }
            assertThat(kept).isEqualTo(files.size() - refused.size());
            System.out.println("Read from the disk only, because the test server cannot hold them: " + refused);
            assertThat(poller.poll()).as("nothing waits any more").isZero();
        } finally {
            root.detachAppender(log);
        }
        tell(files);
        assertThat(List.copyOf(log.list))
                .as("what Heed logged, not the test server")
                .filteredOn(event -> !event.getLoggerName().startsWith("com.icegreen"))
                .filteredOn(event ->
                        event.getThrowableProxy() != null || event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    private void tell(List<Path> files) throws IOException {
        var counts = new TreeMap<String, Integer>();
        var seen = new HashSet<String>();
        var lines = new ArrayList<String>();
        int changed = 0;
        for (var file : files) {
            var bytes = Files.readAllBytes(file);
            var fingerprint = Fingerprint.of(bytes);
            changed += isKept(fingerprint) ? 0 : 1;
            var outcome = intake.take(bytes);
            var again = !seen.add(fingerprint);
            counts.merge(outcome.state() + (again ? " (the same mail again)" : ""), 1, Integer::sum);
            assertThat(outcome.state())
                    .as("%s is set aside by nobody but a person", file)
                    .isNotEqualTo(InboundState.NOISE);
            if (!again) {
                counts.merge("   recognised as " + recognised(fingerprint), 1, Integer::sum);
            }
            lines.add("%-12s %-14s %s %s"
                    .formatted(
                            outcome.state(),
                            outcome.reason() == null ? "" : outcome.reason(),
                            recognised(fingerprint),
                            file));
        }
        System.out.println(String.join("\n", lines));
        counts.forEach((state, count) -> System.out.printf("%5d  %s%n", count, state));
        System.out.printf("%5d  files; %d of them not kept byte for byte by the test server%n", files.size(), changed);
        assertThat(seen.stream().filter(this::waitsForNobody).toList())
                .as("undecided, and nobody has the task to decide")
                .isEmpty();
    }

    private boolean isKept(String fingerprint) {
        return database.sql("SELECT COUNT(*) FROM inbound_message WHERE external_id = ?")
                        .param(fingerprint)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String recognised(String fingerprint) {
        return database.sql("""
                        SELECT COALESCE(CONCAT(r.suggested, IF(r.decided IS NULL, ', not certain', '')), 'nothing')
                          FROM inbound_message m JOIN message_recognition r ON r.message_id = m.id
                         WHERE m.external_id = ?""").param(fingerprint).query(String.class).single();
    }

    private boolean waitsForNobody(String fingerprint) {
        return database.sql("""
                        SELECT COUNT(*) FROM inbound_message m
                         WHERE m.external_id = ? AND m.state = 'UNDECIDED'
                           AND NOT EXISTS (SELECT 1 FROM ACT_RU_TASK t JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
                                            WHERE e.BUSINESS_KEY_ LIKE CONCAT('MS-', LPAD(m.id, 6, '0'), '-%'))""").param(fingerprint).query(Integer.class).single() > 0;
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Path.of(System.getProperty("heed.mail.corpus")))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
