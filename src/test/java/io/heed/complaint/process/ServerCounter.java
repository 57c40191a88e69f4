package io.heed.complaint.process;

import io.heed.TestDatabase;
import io.heed.shared.mariadb.MariaDbServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Reads from MariaDB what a step has cost it: all statements that reached the server, {@code COMMIT} and {@code SET} among
 * them, without the one by which it is asked. Of several rounds the least counts: what is more was somebody else's.
 */
final class ServerCounter implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final int MOST_LOOKS = 120;

    private final Connection connection;
    private final Map<String, Cost> least = new LinkedHashMap<>();

    ServerCounter() {
        var server = TestDatabase.server();
        try {
            connection = DriverManager.getConnection(server.url("probe"), MariaDbServer.USER, server.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until the server writes nothing of its own any more: after tests that changed much, its purge goes on for a
     * while and would be counted with every step.
     */
    void awaitQuiet() {
        var written = -1L;
        for (int look = 0; look < MOST_LOOKS && written != status().redoBytes(); look++) {
            written = status().redoBytes();
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }

    <T> T count(String step, Supplier<T> work) {
        var before = status();
        var result = work.get();
        var cost = status().since(before);
        least.merge(step, cost, Cost::least);
        return result;
    }

    void forget() {
        least.clear();
    }

    Map<String, Cost> least() {
        return least;
    }

    private Cost status() {
        var values = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN"
                        + " ('Questions', 'Com_commit', 'Innodb_os_log_written')")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Cost(values.get("Questions"), values.get("Com_commit"), values.get("Innodb_os_log_written"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a step has cost. */
    record Cost(long statements, long commits, long redoBytes) {

        static final Cost NONE = new Cost(0, 0, 0);

        Cost since(Cost before) {
            return new Cost(statements - before.statements - 1, commits - before.commits, redoBytes - before.redoBytes);
        }

        Cost least(Cost other) {
            return new Cost(
                    Math.min(statements, other.statements),
                    Math.min(commits, other.commits),
                    Math.min(redoBytes, other.redoBytes));
        }

        Cost plus(Cost other) {
            return new Cost(statements + other.statements, commits + other.commits, redoBytes + other.redoBytes);
        }

        long redoKilobytes() {
            return Math.round(redoBytes / 1024.0);
        }
    }
}
