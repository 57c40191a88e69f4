package io.heed.shared.mariadb;

import io.heed.shared.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the account that Heed works with its rights, table by table, after each migration: everything in all tables but
 * those that are only ever added to. MariaDB knows no right to a schema with some tables left out. Only where migrations run
 * under an account of their own, which names the other one in {@code heed.database.account}.
 */
@Component
class AccountGrants implements Callback {

    /** Tables that nobody changes and from which nobody takes anything. */
    static final Set<String> ONLY_ADDED_TO = Set.of("audit_record", "audit_chain");

    /** Tables that are made anew from others, by a command that empties them. */
    private static final String MADE_ANEW = "history_";

    private static final Pattern ACCOUNT = Pattern.compile("([A-Za-z0-9_.-]{1,80})@([A-Za-z0-9_.:%-]{1,60})");
    private static final String TABLES =
            "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = DATABASE()";

    private final String account;

    AccountGrants(@Value("${heed.database.account:}") String account) {
        this.account = account.strip();
        if (!this.account.isEmpty() && !ACCOUNT.matcher(this.account).matches()) {
            throw new StartRefused(
                    "heed.database.account does not name an account of the database.",
                    "Set HEED_DATABASE_ACCOUNT to a name and a host, such as heed_work@%, or leave it out.");
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !account.isEmpty();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection());
        } catch (SQLException refused) {
            throw new StartRefused(
                    "The database account " + account + " could not be given its rights: " + refused.getMessage(),
                    "See docker/accounts.sql: the account must exist, and the one that migrates may hand on its rights.");
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }

    /** Grants what each table needs; granting it again changes nothing. */
    void grant(Connection connection) throws SQLException {
        var name = ACCOUNT.matcher(account);
        if (!name.matches()) {
            throw new IllegalStateException(account);
        }
        var grants = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                grants.add("GRANT " + rights(tables.getString(1), tables.getString(2)) + " ON `" + tables.getString(1)
                        + "` TO '" + name.group(1) + "'@'" + name.group(2) + "'");
            }
        }
        for (var grant : grants) {
            try (var statement = connection.createStatement()) {
                statement.execute(grant);
            }
        }
    }

    private static String rights(String table, String type) {
        var rights = new ArrayList<>(List.of("SELECT", "INSERT"));
        if ("BASE TABLE".equals(type) && !ONLY_ADDED_TO.contains(table)) {
            rights.addAll(List.of("UPDATE", "DELETE"));
        }
        if (table.startsWith(MADE_ANEW)) {
            rights.add("DROP"); // what emptying a table asks for; these hold nothing that is not elsewhere
        }
        return String.join(", ", rights);
    }
}
