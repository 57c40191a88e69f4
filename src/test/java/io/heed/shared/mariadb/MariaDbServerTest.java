package io.heed.shared.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbServerTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataBetweenStarts() throws Exception {
        try (var server = start()) {
            execute(server, "create table kept (word varchar(20))", "insert into kept values ('still here')");
        }
        try (var server = start()) {
            assertThat(wordKept(server)).isEqualTo("still here");
        }
    }

    @Test
    void refusesASecondHeedOnTheSameFolder() {
        try (var server = start()) {
            assertThat(server.pid()).isPositive();
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Another Heed is running on " + folder + ".");
        }
    }

    @Test
    void startsAgainWithItsDataAfterTheServerWasKilled() throws Exception {
        try (var killed = start()) {
            execute(killed, "create table kept (word varchar(20))", "insert into kept values ('still here')");
            var handle = ProcessHandle.of(killed.pid()).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().get(10, TimeUnit.SECONDS);
        }
        try (var server = start()) {
            assertThat(wordKept(server)).isEqualTo("still here");
        }
    }

    @Test
    void stopsAServerThatOutlivedAKilledHeed() throws Exception {
        var orphan = startedByAHeedThatWasKilled();
        try (var server = start()) {
            assertThat(server.pid()).isNotEqualTo(orphan.pid());
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void startsOverWhenTheFirstSetUpWasInterrupted() throws Exception {
        Files.createDirectories(folder.resolve("tables/mysql"));
        Files.writeString(folder.resolve("tables/ibdata1"), "half");
        try (var server = start()) {
            execute(server, "select 1");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyItsOwnerMayRead() throws Exception {
        try (var server = start()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            for (var user : List.of("root", "", MariaDbServer.USER)) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url("mysql"), user, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    private MariaDbServer start() {
        return MariaDbServer.start(folder, Path.of("target/mariadb-server"), List.of());
    }

    /** A server whose starter let go of the folder without stopping it, as the operating system does after a kill. */
    private ProcessHandle startedByAHeedThatWasKilled() throws Exception {
        var starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = starter.inputReader()) {
            var pid = output.lines().filter(line -> line.startsWith("pid ")).findFirst();
            starter.destroyForcibly().waitFor();
            return ProcessHandle.of(Long.parseLong(pid.orElseThrow().substring(4)))
                    .orElseThrow();
        }
    }

    private static void execute(MariaDbServer server, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("heed"), MariaDbServer.USER, server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String wordKept(MariaDbServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("heed"), MariaDbServer.USER, server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Starts a server and waits to be killed. */
    static final class Starter {
        public static void main(String[] args) throws InterruptedException {
            var server = MariaDbServer.start(Path.of(args[0]), Path.of("target/mariadb-server"), List.of());
            System.out.println("pid " + server.pid());
            Thread.sleep(60_000);
        }
    }
}
