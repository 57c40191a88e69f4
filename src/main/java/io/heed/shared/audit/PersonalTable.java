package io.heed.shared.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table with personal data: which columns, what stands in them afterwards, and which rows are somebody's. Numbers, dates,
 * states and amounts are in other columns and stay, so that figures stay what they were.
 *
 * @param name as in the database
 * @param columns each with the SQL of what it holds afterwards; empty when the rows are removed
 * @param rows conditions, each for itself; they name {@code :customers}, {@code :cases}, {@code :emails}, {@code :phones}
 *     and, for what has cases of a kind with letters such as {@code MS} numbered by its rows, {@code :idsOfMS}; a condition
 *     counts only where there is any of what it names. {@code MENTIONED(column)} is true where an address occurs in the words
 */
public record PersonalTable(String name, Map<String, String> columns, List<String> rows) {

    /** Stands where words were and a column must not be empty. */
    public static final String MARK = "—";

    private static final String MARKED = "'" + MARK + "'";

    /** Keeps the order of the columns: they are overwritten from left to right. */
    public PersonalTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = List.copyOf(rows);
    }

    /** A table whose rows of somebody are removed as a whole. */
    public static PersonalTable removed(String name, String... rows) {
        return new PersonalTable(name, Map.of(), List.of(rows));
    }

    /** A table whose columns are named next. */
    public static PersonalTable of(String name) {
        return new PersonalTable(name, Map.of(), List.of());
    }

    /** Words, in columns that always have some: a dash stands there afterwards. */
    public PersonalTable words(String... more) {
        var table = this;
        for (var column : more) {
            table = table.with(column, MARKED);
        }
        return table;
    }

    /** Words that may be missing: where there were some, a dash stands afterwards, so that pages say that there were. */
    public PersonalTable wordsIfAny(String... more) {
        var table = this;
        for (var column : more) {
            table = table.with(column, "IF(" + column + " IS NULL, NULL, " + MARKED + ")");
        }
        return table;
    }

    /** Columns that hold nothing afterwards. */
    public PersonalTable cleared(String... more) {
        var table = this;
        for (var column : more) {
            table = table.with(column, "NULL");
        }
        return table;
    }

    /** Columns that must hold something and hold nothing of it afterwards. */
    public PersonalTable emptied(String... more) {
        var table = this;
        for (var column : more) {
            table = table.with(column, "''");
        }
        return table;
    }

    /**
     * A column that holds the value of an SQL expression afterwards, which is the same when it is evaluated again.
     *
     * @param value SQL over the row
     */
    public PersonalTable with(String column, String value) {
        var all = new LinkedHashMap<>(columns);
        all.put(column, value);
        return new PersonalTable(name, all, rows);
    }

    /** Which rows are somebody's. */
    public PersonalTable where(String... conditions) {
        var all = new ArrayList<>(rows);
        all.addAll(List.of(conditions));
        return new PersonalTable(name, columns, all);
    }

    /** Whether the rows go as a whole. */
    public boolean isRemoved() {
        return columns.isEmpty();
    }
}
