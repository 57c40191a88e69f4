package io.heed.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heed.shared.StartRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables. MariaDB commits each DDL statement by itself, so that a run may be cut short: the next one
 * starts over.
 */
@Component
class EngineSchema implements JavaMigration {

    /** Jobs are taken by due date (see {@link EngineSettings}), for which the scripts have no index. */
    private static final String DUE_DATE_INDEX = "create index HEED_IDX_JOB_DUE on ACT_RU_JOB(DUEDATE_)";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261122.0100");
    }

    @Override
    public String getDescription() {
        return "engine schema 7.24";
    }

    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        dropWhatACutShortRunLeft(connection);
        execute(connection, "set foreign_key_checks = 0"); // nothing to check in empty tables, and quicker
        ScriptUtils.executeSqlScript(
                connection, new ByteArrayResource(EngineScripts.all().getBytes(UTF_8)));
        execute(connection, DUE_DATE_INDEX);
        execute(connection, "set foreign_key_checks = 1");
    }

    private static void dropWhatACutShortRunLeft(Connection connection) throws SQLException {
        var left = tables(connection);
        if (left.contains("ACT_RE_DEPLOYMENT") && hasRows(connection)) {
            throw new StartRefused(
                    "This database already holds another engine's deployments, and Heed would have to drop them.",
                    "Give Heed a database of its own.");
        }
        execute(connection, "set foreign_key_checks = 0");
        for (var table : left) {
            execute(connection, "drop table " + table);
        }
        execute(connection, "set foreign_key_checks = 1");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select upper(table_name) from information_schema.tables"
                        + " where table_schema = database() and upper(table_name) like 'ACT\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static boolean hasRows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from ACT_RE_DEPLOYMENT limit 1")) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
