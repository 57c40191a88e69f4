package io.heed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Heed in a process of its own is killed while complaints come in and letters go out, and started again. Bounded by a
 * time-out, and whatever happens neither it nor its database server outlives the test.
 */
@Tag("crash")
@Timeout(300)
class KilledWhileAcknowledgingTest {

    private static final int COMPLAINTS = 60;
    private static final int BEFORE_THE_KILL = 25;
    private static final Pattern CASE = Pattern.compile("\"caseNumber\":\"([^\"]+)\"");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    /** Past the lease of a letter that was being sent, and past the lock of a job that was running. */
    private static final Duration PAST_LEASES = Duration.ofMinutes(11);

    @TempDir
    Path data;

    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        if (Files.exists(data.resolve("mariadb/tables/mariadb.pid"))) {
            var server = RunningHeed.databaseOn(data);
            server.destroy();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    @Test
    void everyAcceptedComplaintIsAcknowledgedOnceAfterTheRestart() throws Exception {
        shareServerBinaries();
        try (var heed = RunningHeed.start(data)) {
            killWhilePosting(heed);
        }
        var orphan = RunningHeed.databaseOn(data);
        assertThat(orphan.isAlive()).as("the database server outlived its Heed").isTrue();
        int unfinished = unfinishedThenLetTimePass();

        try (var heed = RunningHeed.start(data)) {
            assertThat(orphan.isAlive()).as("the old database server").isFalse();
            var before = Map.copyOf(accepted);
            for (int i = 0; i < COMPLAINTS; i++) {
                report(heed, "crash-test-" + i);
            }
            assertThat(accepted).hasSize(COMPLAINTS).containsAllEntriesOf(before);
            try (var database = heed.connect()) {
                awaitSent(database);
                assertThat(rows(database, "SELECT case_number, COUNT(*) FROM complaint GROUP BY case_number"))
                        .hasSize(COMPLAINTS)
                        .containsOnlyKeys(accepted.values());
                everyCaseHasOneLetter(database);
            }
        }
        System.out.printf(
                "Killed with %d complaints accepted, %d of them not acknowledged or not sent yet%n",
                BEFORE_THE_KILL, unfinished);
    }

    /** The build has unpacked them already. */
    private void shareServerBinaries() throws IOException {
        var unpacked = Path.of("target/mariadb-server").toAbsolutePath();
        if (Files.exists(unpacked.resolve(".complete"))) {
            Files.createDirectories(data.resolve("mariadb"));
            Files.createSymbolicLink(data.resolve("mariadb/server"), unpacked);
        }
    }

    private void killWhilePosting(RunningHeed heed) throws InterruptedException {
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        var posts = Executors.newFixedThreadPool(6);
        try {
            IntStream.range(0, COMPLAINTS)
                    .forEach(i -> posts.execute(() -> {
                        report(heed, "crash-test-" + i);
                        enough.countDown();
                    }));
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            heed.kill();
        } finally {
            posts.shutdownNow();
            assertThat(posts.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A repeat under the same key gets the same case; a failure is what the customer would see, who tries again. */
    private void report(RunningHeed heed, String key) {
        var body = """
                {"channel":"web","jurisdiction":"UK","product":"home-internet",
                 "customer":{"name":"Maria Nowak","email":"%s@example.org","locale":"en","timeZone":"Europe/London"},
                 "text":"The engineer never came on Tuesday, I took a day off for nothing and I am disappointed."}""".formatted(key);
        try {
            var answer = heed.post("/api/complaints", key, body);
            var number = CASE.matcher(answer.body());
            if (answer.statusCode() == 201 && number.find()) {
                assertThat(accepted.putIfAbsent(key, number.group(1))).isIn(null, number.group(1));
            }
        } catch (IOException killed) {
            assertThat(killed).isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how many accepted cases had no letter sent when Heed was killed. */
    private int unfinishedThenLetTimePass() throws Exception {
        try (var database = RunningHeed.connect(data);
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "REPLACE INTO demonstration_clock (id, ahead_millis) VALUES (1, " + PAST_LEASES.toMillis() + ")");
            return accepted.size()
                    - rows(database, "SELECT case_number, COUNT(*) FROM notification WHERE state = 'SENT' GROUP BY 1")
                            .size();
        }
    }

    private static void awaitSent(Connection database) throws Exception {
        var giveUp = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (count(database, "SELECT COUNT(*) FROM notification WHERE state = 'SENT'") < COMPLAINTS) {
            assertThat(System.nanoTime())
                    .as(
                            "letters go out in time; states %s",
                            rows(database, "SELECT state, COUNT(*) FROM notification GROUP BY state"))
                    .isLessThan(giveUp);
            Thread.sleep(200);
        }
    }

    private void everyCaseHasOneLetter(Connection database) throws Exception {
        var letters = rows(
                database, "SELECT case_number, COUNT(*) FROM notification WHERE kind = 'ACKNOWLEDGEMENT' GROUP BY 1");
        assertThat(letters).containsOnlyKeys(accepted.values());
        assertThat(letters.values()).containsOnly(1L);
        var ids = rows(database, "SELECT message_id, COUNT(*) FROM notification GROUP BY message_id");
        assertThat(messageIdsOfFiles()).containsExactlyInAnyOrderElementsOf(ids.keySet());
        assertThat(count(database, "SELECT COUNT(*) FROM ACT_RU_JOB WHERE RETRIES_ = 0"))
                .isZero();
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

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Long> rows(Connection database, String sql) throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
