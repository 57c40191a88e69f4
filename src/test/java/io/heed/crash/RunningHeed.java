package io.heed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.shared.mariadb.MariaDbServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Heed in a process of its own, with its own database on a folder, as {@code spring-boot:run} starts it. */
final class RunningHeed implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Path data;
    private final Path log;
    private final int port;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private RunningHeed(Path data, int port, Process process, Path log) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Returns when it takes requests. */
    static RunningHeed start(Path data, Class<?> main) throws Exception {
        var port = freePort();
        var log = data.resolve("heed.log");
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("HEED_DATA", data.toString());
        builder.environment().put("HEED_DEMO_PASSWORD", "demonstration");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        var heed = new RunningHeed(data, port, builder.start(), log);
        heed.awaitReady();
        return heed;
    }

    HttpResponse<String> post(String path, String key, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** As by {@code kill -9}: no hook runs, the database server lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** The database server of the folder, which may have outlived its Heed. */
    static ProcessHandle databaseOn(Path data) throws IOException {
        var pid = Files.readString(data.resolve("mariadb/tables/mariadb.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    Connection connect() throws IOException, SQLException {
        return connect(data);
    }

    static Connection connect(Path data) throws IOException, SQLException {
        var port = List.of(databaseOn(data).info().arguments().orElseThrow()).stream()
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/heed?sslMode=disable",
                MariaDbServer.USER,
                Files.readString(data.resolve("mariadb/password")).strip());
    }

    /** Stops it in an orderly way, or not, but for certain. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws Exception {
        var giveUp = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                process.destroyForcibly();
                throw new AssertionError("Heed does not come up:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
