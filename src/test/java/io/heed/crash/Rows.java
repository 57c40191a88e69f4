package io.heed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a Heed has in its database, seen from outside. */
final class Rows {

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(120);

    private Rows() {}

    static void change(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static Map<String, Long> byKey(Connection database, String sql) throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    static void await(Connection database, String sql, long atLeast) throws Exception {
        var giveUp = System.nanoTime() + MOST_PATIENCE.toNanos();
        while (count(database, sql) < atLeast) {
            assertThat(System.nanoTime())
                    .as("%s: %d", sql, count(database, sql))
                    .isLessThan(giveUp);
            Thread.sleep(50);
        }
    }
}
