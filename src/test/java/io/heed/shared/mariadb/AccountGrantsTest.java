package io.heed.shared.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.TestDatabase;
import io.heed.shared.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account that Heed works with adds to the record and can do nothing else to it, however somebody got hold of it. */
@HeedTest
class AccountGrantsTest {

    private static final String PASSWORD = "work-of-the-tests-1";

    private final String name = "working_" + ProcessHandle.current().pid();

    @Autowired
    private DataSource owner;

    @Autowired
    private JdbcClient rows;

    private String schema;

    @BeforeEach
    void anAccountThatWorks() throws Exception {
        schema = rows.sql("SELECT DATABASE()").query(String.class).single();
        rows.sql("CREATE USER '" + name + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'")
                .update();
        rows.sql("GRANT SELECT ON `" + schema + "`.* TO '" + name + "'@'127.0.0.1'")
                .update();
        try (var connection = owner.getConnection()) {
            new AccountGrants(name + "@127.0.0.1").grant(connection);
        }
    }

    @AfterEach
    void itIsGone() {
        rows.sql("DROP USER '" + name + "'@'127.0.0.1'").update();
    }

    @Test
    void nobodyWhoWorksWithItChangesOrRemovesWhatIsOnTheRecord() throws Exception {
        try (var work = connect()) {
            assertThatCode(() -> run(
                            work,
                            "INSERT INTO audit_record (occurred_at, event, actor, facts) "
                                    + "VALUES ('2026-03-10 12:00:00', 'Read', 'auditor', '{}')"))
                    .doesNotThrowAnyException();
            for (var denied : List.of(
                    "UPDATE audit_record SET actor = 'nobody'",
                    "DELETE FROM audit_record",
                    "TRUNCATE TABLE audit_record",
                    "REPLACE INTO audit_record (id, occurred_at, event, actor, facts) VALUES (1, '2026-03-10', 'x', 'x', '{}')",
                    "INSERT INTO audit_record (id, occurred_at, event, actor, facts) VALUES (1, '2026-03-10', 'x', 'x', '{}') "
                            + "ON DUPLICATE KEY UPDATE actor = 'nobody'",
                    "UPDATE audit_chain SET hash = 'x'",
                    "DELETE FROM audit_chain",
                    "DROP TABLE audit_chain",
                    "ALTER TABLE audit_record DROP COLUMN actor",
                    "CREATE TRIGGER quiet BEFORE INSERT ON audit_record FOR EACH ROW SET NEW.actor = 'nobody'",
                    "RENAME TABLE audit_record TO forgotten")) {
                assertThatThrownBy(() -> run(work, denied))
                        .as(denied)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void itWorksWithEveryTableThereIs() throws Exception {
        try (var work = connect()) {
            for (var table : rows.sql("SELECT table_name FROM information_schema.tables "
                            + "WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
                    .query(String.class)
                    .list()) {
                if (!AccountGrants.ONLY_ADDED_TO.contains(table)) {
                    var column = rows.sql(
                                    "SELECT column_name FROM information_schema.columns "
                                            + "WHERE table_schema = DATABASE() AND table_name = ? AND generation_expression IS NULL LIMIT 1")
                            .param(table)
                            .query(String.class)
                            .single();
                    assertThatCode(() -> run(work, "DELETE FROM `" + table + "` WHERE FALSE"))
                            .as(table)
                            .doesNotThrowAnyException();
                    assertThatCode(() -> run(
                                    work, "UPDATE `" + table + "` SET `" + column + "` = `" + column + "` WHERE FALSE"))
                            .as(table)
                            .doesNotThrowAnyException();
                }
            }
            for (var sequence : rows.sql("SELECT table_name FROM information_schema.tables "
                            + "WHERE table_schema = DATABASE() AND table_type = 'SEQUENCE'")
                    .query(String.class)
                    .list()) {
                assertThatCode(() -> run(work, "SELECT NEXTVAL(`" + sequence + "`)"))
                        .as(sequence)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theScriptForOperatorsMakesBothAccounts() throws Exception {
        var script = Files.readString(Path.of("docker/accounts.sql"))
                .replace("heed_owner", "owner_" + name)
                .replace("heed_work", "work_" + name)
                .replace("ON heed.*", "ON `" + schema + "`.*")
                .replace("CREATE DATABASE IF NOT EXISTS heed ", "CREATE DATABASE IF NOT EXISTS `" + schema + "` ");
        try (var connection = owner.getConnection()) {
            for (var statement : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!statement.isBlank()) {
                    run(connection, statement);
                }
            }
            assertThat(rows.sql("SELECT COUNT(*) FROM information_schema.schema_privileges "
                                    + "WHERE grantee = ? AND is_grantable = 'YES' AND privilege_type = 'INSERT'")
                            .param("'owner_" + name + "'@'%'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            run(connection, "DROP USER 'owner_" + name + "'@'%', 'work_" + name + "'@'%'");
        }
    }

    @Test
    void anAccountThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new AccountGrants("heed'; DROP DATABASE heed; --"))
                .isInstanceOf(StartRefused.class);
    }

    private Connection connect() throws SQLException {
        var who = new Properties();
        who.put("user", name);
        who.put("password", PASSWORD);
        return DriverManager.getConnection(
                TestDatabase.server()
                        .url(schema)
                        .replace("createDatabaseIfNotExist=true", "createDatabaseIfNotExist=false"),
                who);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
