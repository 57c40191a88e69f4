package io.heed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Heed in a process of its own is killed while complaints come in, letters go out and a thousand customers are being told
 * something, and is started again. Bounded by a time-out, and whatever happens neither it nor its database server outlives the
 * test.
 */
@Tag("crash")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledHeedTest {

    private static final int COMPLAINTS = 60;
    private static final int BEFORE_THE_WAVE = 15;
    private static final int BEFORE_THE_KILL = 25;

    /** More than two batches, of which one and a part are handed over before the kill. */
    private static final int CUSTOMERS = 1_100;

    private static final int WRITTEN_BEFORE_THE_KILL = 600;
    private static final String WRITTEN = "SELECT COUNT(*) FROM contact WHERE state = 'WRITTEN'";
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    /** Past the lease of a letter that was being sent, and past the lock of a job that was running. */
    private static final Duration PAST_LEASES = Duration.ofMinutes(11);

    private final Reports reports = new Reports(COMPLAINTS, BEFORE_THE_WAVE);

    private Path data;
    private ProcessHandle orphan;
    private Map<String, String> acceptedBefore;
    private RunningHeed heed;
    private Connection database;

    @BeforeAll
    void isKilledAndStartedAgain(@TempDir Path folder) throws Exception {
        data = folder;
        shareServerBinaries();
        try (var first = RunningHeed.start(data, HeedWithWords.class)) {
            killInTheMiddle(first);
        }
        acceptedBefore = reports.accepted();
        orphan = RunningHeed.databaseOn(data);
        assertThat(orphan.isAlive()).as("the database server outlived its Heed").isTrue();
        handedOverInWholeBatches();
        heed = RunningHeed.start(data, HeedWithWords.class);
        database = heed.connect();
    }

    @AfterAll
    void nothingIsLeftRunning() throws Exception {
        if (database != null) {
            database.close();
        }
        if (heed != null) {
            heed.close();
        }
        if (Files.exists(data.resolve("mariadb/tables/mariadb.pid"))) {
            var server = RunningHeed.databaseOn(data);
            server.destroy();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    @Test
    void theDatabaseServerThatOutlivedItIsStopped() {
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void everyAcceptedComplaintIsOneCaseAndAcknowledgedOnce() throws Exception {
        reports.repeatAll(heed);
        var accepted = reports.accepted();
        assertThat(accepted).hasSize(COMPLAINTS).containsAllEntriesOf(acceptedBefore);
        var acknowledged = "FROM notification WHERE kind = 'ACKNOWLEDGEMENT'";
        Rows.await(database, "SELECT COUNT(*) " + acknowledged + " AND state = 'SENT'", COMPLAINTS);
        assertThat(Rows.byKey(database, "SELECT case_number, COUNT(*) FROM complaint GROUP BY 1"))
                .hasSize(COMPLAINTS)
                .containsOnlyKeys(accepted.values());
        var letters = Rows.byKey(database, "SELECT case_number, COUNT(*) " + acknowledged + " GROUP BY 1");
        assertThat(letters).containsOnlyKeys(accepted.values());
        assertThat(letters.values()).containsOnly(1L);
        assertThat(Rows.count(database, "SELECT COUNT(*) FROM ACT_RU_JOB WHERE RETRIES_ = 0"))
                .isZero();
        everyLetterLeftOnce("ACKNOWLEDGEMENT", COMPLAINTS);
    }

    @Test
    void everybodyIsToldOnce() throws Exception {
        Rows.await(database, "SELECT COUNT(*) FROM notification WHERE state = 'SENT' AND kind = 'NOTICE'", CUSTOMERS);
        assertThat(Rows.count(database, WRITTEN)).isEqualTo(CUSTOMERS);
        assertThat(Rows.count(database, "SELECT COUNT(DISTINCT customer_id) FROM notification WHERE kind = 'NOTICE'"))
                .isEqualTo(CUSTOMERS);
        assertThat(Rows.count(database, "SELECT COUNT(*) FROM contact_wave WHERE state = 'TOLD' AND due_at IS NULL"))
                .isEqualTo(1);
        everyLetterLeftOnce("NOTICE", CUSTOMERS);
    }

    /** The build has unpacked them already. */
    private void shareServerBinaries() throws IOException {
        var unpacked = Path.of("target/mariadb-server").toAbsolutePath();
        if (Files.exists(unpacked.resolve(".complete"))) {
            Files.createDirectories(data.resolve("mariadb"));
            Files.createSymbolicLink(data.resolve("mariadb/server"), unpacked);
        }
    }

    private void killInTheMiddle(RunningHeed first) throws Exception {
        try (var rows = first.connect()) {
            reports.begin(first);
            reports.awaitAccepted(BEFORE_THE_WAVE);
            openWave(rows);
            Rows.await(rows, WRITTEN, WRITTEN_BEFORE_THE_KILL);
            reports.goOn();
            reports.awaitAccepted(BEFORE_THE_KILL);
            first.kill();
        } finally {
            reports.end();
        }
    }

    /** Urgent, so that it goes at whatever hour this runs. */
    private static void openWave(Connection database) throws SQLException {
        Rows.change(
                database,
                "INSERT INTO customer (name, email, locale, time_zone, created_at) SELECT CONCAT('Customer ', seq),"
                        + " CONCAT('customer', seq, '@example.org'), 'en-GB', 'Europe/London', '2026-11-01'"
                        + " FROM seq_1_to_" + CUSTOMERS);
        Rows.change(
                database,
                "INSERT INTO contact (programme, wave, customer_id, message_class, state, not_before) SELECT '"
                        + HeedWithWords.PROGRAMME + "', 1, id, 'SAFETY', 'WAITING', '2026-11-01' FROM customer"
                        + " WHERE email LIKE 'customer%@example.org'");
        Rows.change(
                database,
                "INSERT INTO contact_wave (programme, wave, message_class, urgent_reason, state, total, opened_at,"
                        + " moved_at, due_at) VALUES ('" + HeedWithWords.PROGRAMME + "', 1, 'SAFETY', 'Gas', 'OPEN', "
                        + CUSTOMERS + ", '2026-11-01', '2026-11-01', '2026-11-01')");
    }

    /** Then time passes. */
    private void handedOverInWholeBatches() throws Exception {
        try (var rows = RunningHeed.connect(data)) {
            long written = Rows.count(rows, WRITTEN);
            assertThat(written)
                    .as("a batch is handed over as a whole or not at all")
                    .isEqualTo(Rows.count(rows, "SELECT COUNT(*) FROM notification WHERE kind = 'NOTICE'"))
                    .isLessThan(CUSTOMERS);
            Rows.change(
                    rows,
                    "REPLACE INTO demonstration_clock (id, ahead_millis) VALUES (1, " + PAST_LEASES.toMillis() + ")");
            System.out.printf(
                    "Killed with %d complaints accepted and %d of %d customers handed over%n",
                    acceptedBefore.size(), written, CUSTOMERS);
        }
    }

    private void everyLetterLeftOnce(String kind, int letters) throws Exception {
        var ids = Rows.byKey(
                database, "SELECT message_id, COUNT(*) FROM notification WHERE kind = '" + kind + "' GROUP BY 1");
        assertThat(ids).hasSize(letters);
        var left = messageIdsOfFiles();
        assertThat(left).doesNotHaveDuplicates().containsAll(ids.keySet());
        assertThat(Rows.byKey(database, "SELECT message_id, COUNT(*) FROM notification GROUP BY 1"))
                .as("letters that a row knows")
                .containsKeys(left.toArray(String[]::new));
    }

    private List<String> messageIdsOfFiles() throws IOException {
        var ids = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(data.resolve("letters"), "*.eml")) {
            for (var file : files) {
                var id = MESSAGE_ID.matcher(Files.readString(file));
                if (id.find()) {
                    ids.add(id.group(1));
                }
            }
        }
        return ids;
    }
}
