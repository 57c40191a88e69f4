package io.heed.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column that can hold words has its place: somebody overwrites it, or a reason says why nobody need. */
@HeedTest
class PersonalDataTest {

    private static final String FREE = "/columns-without-personal-data.txt";

    @Autowired
    private ObjectProvider<PersonalData> personal;

    @Autowired
    private JdbcClient rows;

    /** {@code ACT_} tables hold ids and routing values only: the scan of the erasure looks into them. */
    private Set<String> columns() {
        return rows.sql("""
                        SELECT CONCAT(c.table_name, '.', c.column_name)
                          FROM information_schema.columns c
                          JOIN information_schema.tables t USING (table_schema, table_name)
                         WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                           AND c.table_name NOT LIKE 'ACT\\_%' AND c.table_name <> 'flyway_schema_history'
                           AND c.data_type IN ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json',
                                               'binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')
                        """).query(String.class).list().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private List<PersonalTable> tables() {
        return personal.orderedStream().flatMap(data -> data.tables().stream()).toList();
    }

    private Set<String> overwritten() {
        return tables().stream()
                .flatMap(table -> table.columns().keySet().stream().map(column -> table.name() + "." + column))
                .collect(Collectors.toSet());
    }

    private Set<String> removed() {
        return tables().stream()
                .filter(PersonalTable::isRemoved)
                .map(PersonalTable::name)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> free() {
        try (var file = PersonalDataTest.class.getResourceAsStream(FREE)) {
            var all = new TreeMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            all.put(line.split(" ", 2)[0], line.contains(" ") ? line.split(" ", 2)[1].strip() : ""));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyColumnThatCanHoldWordsIsOverwrittenOrFreeOfPersonalDataForAReason() {
        var free = free();
        var removed = removed();
        var overwritten = overwritten();
        var unplaced = new ArrayList<String>();
        for (var column : columns()) {
            var table = column.substring(0, column.indexOf('.'));
            if (!removed.contains(table) && !overwritten.contains(column) && !free.containsKey(column)) {
                unplaced.add(column);
            }
        }
        assertThat(unplaced)
                .as("columns without a place in %s or a PersonalData", FREE)
                .isEmpty();
    }

    @Test
    void theListOfFreeColumnsNamesOnlyWhatThereIsAndWhy() {
        var free = free();
        assertThat(columns()).containsAll(free.keySet());
        assertThat(free.values()).as("reasons").allMatch(reason -> reason.length() > 3);
        assertThat(overwritten()).doesNotContainAnyElementsOf(free.keySet());
    }

    @Test
    void whatIsOverwrittenIsThere() {
        var present = rows.sql("""
                        SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                         WHERE table_schema = DATABASE()
                        """).query(String.class).list();
        assertThat(present).containsAll(overwritten());
    }
}
