package io.heed.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.TestDatabase;
import io.heed.complaint.process.Story;
import io.heed.shared.mariadb.MariaDbServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away or hangs: those who ask are told in time when to come back, and nothing is half done. */
@HeedTest
class DatabaseAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = Caller.newKey();
    private List<Integer> before;
    private String body;
    private boolean stopped;

    @BeforeEach
    void warmUp() throws Exception {
        awaitRecovery();
        body = JSON.writeValueAsString(Caller.complaint());
        before = rows();
    }

    @AfterEach
    void goOn() throws Exception {
        if (stopped) {
            signal("-CONT");
        }
        awaitRecovery();
    }

    @Test
    void aDatabaseThatHangsInTheMiddleIsGivenUpInTimeAndNothingIsKept() throws Exception {
        try (var blocker = outside()) {
            lock(blocker);
            var started = System.nanoTime();
            var answer = report(key, body).get(20, TimeUnit.SECONDS);
            assertSorry(answer, started);
            unlock(blocker);
        }
        assertNothingKept();
        awaitRecovery();
        assertThat(report(key, body).get().statusCode()).isEqualTo(201);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesNothingBehind() throws Exception {
        try (var blocker = outside()) {
            lock(blocker);
            var started = System.nanoTime();
            var running = report(key, body);
            killWaiting(blocker);
            assertSorry(running.get(20, TimeUnit.SECONDS), started);
            unlock(blocker);
        }
        assertNothingKept();
        awaitRecovery();
        assertThat(report(key, body).get().statusCode()).isEqualTo(201);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whileTheDatabaseHangsEverybodyIsToldInTime() throws Exception {
        var number = story.acknowledged();
        before = rows();
        assertThat(get("/api/tasks", true).get().statusCode()).isEqualTo(200);
        signal("-STOP");
        var started = System.nanoTime();
        var reported = report(key, body);
        var followed = get("/api/cases/" + number.token(), false);
        var read = get("/api/complaints/" + number.number(), true);
        var tasks = get("/api/tasks", true);
        var page = get("/case/" + number.token(), false);
        assertSorry(reported.get(20, TimeUnit.SECONDS), started);
        assertSorry(followed.get(20, TimeUnit.SECONDS), started);
        assertSorry(read.get(20, TimeUnit.SECONDS), started);
        assertSorry(tasks.get(20, TimeUnit.SECONDS), started);
        var shown = page.get(20, TimeUnit.SECONDS);
        assertThat(shown.statusCode()).isEqualTo(503);
        assertThat(shown.headers().firstValue("Retry-After")).isPresent();

        signal("-CONT");
        assertNothingKept();
        awaitRecovery();
        assertThat(report(key, body).get().statusCode()).isEqualTo(201);
    }

    private static void lock(Connection blocker) throws SQLException {
        try (var statement = blocker.createStatement()) {
            statement.execute("LOCK TABLES promise_rung WRITE");
        }
    }

    private static void unlock(Connection blocker) throws SQLException {
        try (var statement = blocker.createStatement()) {
            statement.execute("UNLOCK TABLES");
        }
    }

    private static void killWaiting(Connection by) throws Exception {
        for (var tries = 0; tries < 200; tries++) {
            try (var statement = by.createStatement();
                    var waiting = statement.executeQuery(
                            "SELECT id FROM information_schema.processlist WHERE state LIKE 'Waiting for table%'")) {
                if (waiting.next()) {
                    statement.execute("KILL CONNECTION " + waiting.getLong(1));
                    return;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody waits for the locked table");
    }

    /** Not from the pool: a lock that a failed test leaves would go back into it. */
    private Connection outside() throws SQLException {
        var schema = jdbc.sql("SELECT DATABASE()").query(String.class).single();
        var server = TestDatabase.server();
        return DriverManager.getConnection(server.url(schema), MariaDbServer.USER, server.password());
    }

    /** The pool takes a few seconds to trust a database again that has just hung. */
    private void awaitRecovery() throws Exception {
        for (var tries = 0; ; tries++) {
            var status = report(Caller.newKey(), JSON.writeValueAsString(Caller.complaint()))
                    .get()
                    .statusCode();
            if (status == 201) {
                return;
            }
            assertThat(status).as("status while the database comes back").isEqualTo(503);
            assertThat(tries).isLessThan(10);
            Thread.sleep(500);
        }
    }

    private void signal(String signal) throws Exception {
        var pid = Long.toString(TestDatabase.server().pid());
        assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
        stopped = signal.equals("-STOP");
    }

    private static void assertSorry(HttpResponse<String> answer, long started) {
        var took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(took).isLessThan(PATIENCE);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("Nothing was changed").doesNotContain("SQL", "Exception", "jdbc");
    }

    private void assertNothingKept() {
        assertThat(count("SELECT COUNT(*) FROM intake_key WHERE idempotency_key = '" + key + "'"))
                .isZero();
        assertThat(rows()).isEqualTo(before);
    }

    private List<Integer> rows() {
        return Stream.of("complaint", "case_message", "promise", "customer", "audit_record", "notification")
                .map(table -> count("SELECT COUNT(*) FROM " + table))
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private CompletableFuture<HttpResponse<String>> report(String idempotencyKey, String complaint) {
        var request = HttpRequest.newBuilder(uri("/api/complaints"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(complaint));
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> get(String path, boolean asManager) {
        var request = HttpRequest.newBuilder(uri(path));
        if (asManager) {
            var account = "manager:demonstration".getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account));
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
