package io.heed.retention;

import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Overwrites what a feature names as personal, a batch of rows in a transaction at a time. Rows that are overwritten already
 * are not touched again: run again after a crash, it goes on where it stopped.
 */
@Component
class Overwriting {

    /** Small enough for rows with files in them. */
    private static final int BATCH = 100;

    /** Shorter ones may be part of any word. */
    private static final int SHORTEST_MENTION = 6;

    private static final Pattern PARAMETER = Pattern.compile(":(customers|cases|emails|phones|idsOf([A-Z]{2}))\\b");
    private static final Pattern MENTIONED = Pattern.compile("MENTIONED\\((\\w+)\\)");

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Overwriting(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Overwrites the rows of the subject, in as many transactions as it takes; returns how many there were. */
    int overwrite(PersonalTable table, DataSubject subject) {
        int all = 0;
        for (var condition : table.rows()) {
            var filled = Filled.of(condition, subject);
            if (filled != null) {
                int rows;
                do {
                    rows = transaction.execute(status -> change(table, filled));
                    all += rows;
                } while (rows == BATCH);
            }
        }
        return all;
    }

    private int change(PersonalTable table, Filled condition) {
        var sql = table.isRemoved()
                ? "DELETE FROM %s WHERE (%s) LIMIT %d".formatted(table.name(), condition.sql(), BATCH)
                : "UPDATE %s SET %s WHERE (%s) AND (%s) LIMIT %d"
                        .formatted(table.name(), set(table), condition.sql(), notYet(table), BATCH);
        return database.sql(sql).params(condition.parameters()).update();
    }

    private static String set(PersonalTable table) {
        return table.columns().entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String notYet(PersonalTable table) {
        return table.columns().entrySet().stream()
                .map(column -> "NOT (" + column.getKey() + " <=> " + column.getValue() + ")")
                .collect(Collectors.joining(" OR "));
    }

    /** A condition with what it names. */
    private record Filled(String sql, Map<String, Object> parameters) {

        /** Null when there is nothing of what it names. */
        static Filled of(String condition, DataSubject subject) {
            var parameters = new LinkedHashMap<String, Object>();
            for (var match : PARAMETER.matcher(condition).results().toList()) {
                var values = values(match, subject);
                if (values.isEmpty()) {
                    return null;
                }
                parameters.put(match.group(1), values);
            }
            var mentions = Stream.concat(subject.emails().stream(), subject.phones().stream())
                    .filter(address -> address.length() >= SHORTEST_MENTION)
                    .toList();
            var asks = MENTIONED.matcher(condition);
            if (!asks.find()) {
                return new Filled(condition, parameters);
            } else if (mentions.isEmpty()) {
                return null;
            }
            for (int i = 0; i < mentions.size(); i++) {
                parameters.put("mention" + i, mentions.get(i));
            }
            return new Filled(asks.replaceAll(match -> mentioned(match.group(1), mentions.size())), parameters);
        }

        private static Collection<?> values(MatchResult parameter, DataSubject subject) {
            return switch (parameter.group(1)) {
                case "customers" -> subject.customers();
                case "cases" -> subject.cases();
                case "emails" -> subject.emails();
                case "phones" -> subject.phones();
                default -> subject.idsOf(parameter.group(2));
            };
        }

        private static String mentioned(String column, int mentions) {
            return IntStream.range(0, mentions)
                    .mapToObj(i -> "INSTR(" + column + ", :mention" + i + ") > 0")
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }
    }
}
