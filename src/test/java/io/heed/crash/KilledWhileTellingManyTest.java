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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Heed in a process of its own is killed in the middle of telling two thousand customers something, and started again:
 * nobody is told twice, and nobody is missed.
 */
@Tag("crash")
@Timeout(300)
class KilledWhileTellingManyTest {

    private static final int CUSTOMERS = 2_000;
    private static final int BEFORE_THE_KILL = 700;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    /** Past the lease of a letter that was being sent. */
    private static final Duration PAST_LEASES = Duration.ofMinutes(11);

    @TempDir
    Path data;

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        if (Files.exists(data.resolve("mariadb/tables/mariadb.pid"))) {
            var server = RunningHeed.databaseOn(data);
            server.destroy();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    @Test
    void everybodyIsToldOnceAfterTheRestart() throws Exception {
        shareServerBinaries();
        long written;
        try (var heed = RunningHeed.start(data, HeedWithWords.class);
                var database = heed.connect()) {
            openWave(database);
            await(database, "SELECT COUNT(*) FROM contact WHERE state = 'WRITTEN'", BEFORE_THE_KILL);
            heed.kill();
        }
        try (var database = RunningHeed.connect(data)) {
            written = count(database, "SELECT COUNT(*) FROM contact WHERE state = 'WRITTEN'");
            assertThat(written)
                    .as("a batch is handed over as a whole or not at all")
                    .isEqualTo(count(database, "SELECT COUNT(*) FROM notification WHERE kind = 'NOTICE'"))
                    .isLessThan(CUSTOMERS);
            run(
                    database,
                    "REPLACE INTO demonstration_clock (id, ahead_millis) VALUES (1, " + PAST_LEASES.toMillis() + ")");
        }
        try (var heed = RunningHeed.start(data, HeedWithWords.class);
                var database = heed.connect()) {
            await(database, "SELECT COUNT(*) FROM notification WHERE state = 'SENT' AND kind = 'NOTICE'", CUSTOMERS);
            everybodyHasOneLetter(database);
        }
        System.out.printf("Killed with %d of %d handed over%n", written, CUSTOMERS);
    }

    /** The build has unpacked them already. */
    private void shareServerBinaries() throws IOException {
        var unpacked = Path.of("target/mariadb-server").toAbsolutePath();
        if (Files.exists(unpacked.resolve(".complete"))) {
            Files.createDirectories(data.resolve("mariadb"));
            Files.createSymbolicLink(data.resolve("mariadb/server"), unpacked);
        }
    }

    /** Urgent, so that it goes at whatever hour this runs. */
    private static void openWave(Connection database) throws SQLException {
        run(
                database,
                "INSERT INTO customer (name, email, locale, time_zone, created_at) SELECT CONCAT('Customer ', seq),"
                        + " CONCAT('customer', seq, '@example.org'), 'en-GB', 'Europe/London', '2026-11-01'"
                        + " FROM seq_1_to_" + CUSTOMERS);
        run(
                database,
                "INSERT INTO contact (programme, wave, customer_id, message_class, state, not_before) SELECT '"
                        + HeedWithWords.PROGRAMME + "', 1, id, 'SAFETY', 'WAITING', '2026-11-01' FROM customer"
                        + " WHERE email LIKE 'customer%@example.org'");
        run(
                database,
                "INSERT INTO contact_wave (programme, wave, message_class, urgent_reason, state, total, opened_at,"
                        + " moved_at, due_at) VALUES ('" + HeedWithWords.PROGRAMME + "', 1, 'SAFETY', 'Gas', 'OPEN', "
                        + CUSTOMERS + ", '2026-11-01', '2026-11-01', '2026-11-01')");
    }

    private void everybodyHasOneLetter(Connection database) throws Exception {
        assertThat(count(database, "SELECT COUNT(*) FROM contact WHERE state = 'WRITTEN'"))
                .isEqualTo(CUSTOMERS);
        assertThat(count(database, "SELECT COUNT(DISTINCT customer_id) FROM notification WHERE kind = 'NOTICE'"))
                .isEqualTo(CUSTOMERS);
        assertThat(count(database, "SELECT COUNT(*) FROM notification WHERE kind = 'NOTICE'"))
                .isEqualTo(CUSTOMERS);
        assertThat(count(database, "SELECT COUNT(*) FROM contact_wave WHERE state = 'TOLD' AND due_at IS NULL"))
                .isEqualTo(1);
        assertThat(messageIdsOfFiles()).hasSize(CUSTOMERS).doesNotHaveDuplicates();
    }

    private List<String> messageIdsOfFiles() throws IOException {
        var ids = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(data.resolve("letters"), "*.eml")) {
            for (var file : files) {
                var id = MESSAGE_ID.matcher(Files.readString(file));
                assertThat(id.find()).isTrue();
                ids.add(id.group(1));
            }
        }
        return ids;
    }

    private static void await(Connection database, String sql, long atLeast) throws Exception {
        var giveUp = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (count(database, sql) < atLeast) {
            assertThat(System.nanoTime())
                    .as("%s: %d", sql, count(database, sql))
                    .isLessThan(giveUp);
            Thread.sleep(50);
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
