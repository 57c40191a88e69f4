package io.heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrations of all features run in one sequence, each in its own place in it, and can be cut short anywhere. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path MAPPERS = Path.of("src/main/resources/io/heed");
    private static final Path CODE = Path.of("src/main/java");

    private static final Pattern NAME = Pattern.compile("V(\\d{8}_\\d{4})__([a-z]+)_[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final Pattern JAVA_VERSION = Pattern.compile("MigrationVersion\\.fromVersion\\(\"([0-9._]+)\"\\)");
    private static final Pattern CHANGES_SCHEMA =
            Pattern.compile("^(create|alter|drop|rename|truncate)\\b", CASE_INSENSITIVE);
    private static final Pattern MAY_BE_REPEATED =
            Pattern.compile("\\bif\\s+(not\\s+)?exists\\b|^create\\s+or\\s+replace\\b", CASE_INSENSITIVE);
    private static final Pattern CREATES_TABLE = Pattern.compile("^create\\s+table\\b", CASE_INSENSITIVE);
    private static final Pattern HOLDS_TEXT = Pattern.compile("\\b(var)?char\\b|text\\b|\\benum\\b", CASE_INSENSITIVE);
    private static final Pattern BLURRED_TIME =
            Pattern.compile("\\bdatetime\\b(?!\\s*\\(3\\))|\\btimestamp\\b", CASE_INSENSITIVE);
    private static final Pattern TIME_OF_THE_MACHINE = Pattern.compile(
            "\\b(now|curdate|curtime|sysdate|utc_timestamp|utc_date)\\s*\\(|\\bcurrent_(timestamp|date|time)\\b",
            CASE_INSENSITIVE);
    private static final Pattern TABLE_OF_THE_ENGINE = Pattern.compile("\\bACT_[A-Z]{2}_", CASE_INSENSITIVE);

    static Stream<Path> migrations() throws IOException {
        return files(MIGRATIONS, ".sql").stream();
    }

    static Stream<Path> sql() throws IOException {
        return Stream.concat(files(MIGRATIONS, ".sql").stream(), files(MAPPERS, ".xml").stream());
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationIsNamedAfterItsTimeAndItsFeature(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches())
                .as("%s is named V<yyyymmdd>_<hhmm>__<feature>_<what>.sql", file)
                .isTrue();
        assertThat(file.getParent()).isEqualTo(MIGRATIONS.resolve(name.group(2)));
    }

    @Test
    void noTwoMigrationsHaveOneVersion() throws IOException {
        assertThat(versions()).doesNotHaveDuplicates();
    }

    /** MariaDB commits at each change of the schema: of two in one file, the first could not be undone or repeated. */
    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationCanBeCutShort(Path file) throws IOException {
        var statements = statements(file);
        assertThat(statements).isNotEmpty();
        if (statements.size() > 1) {
            assertThat(statements)
                    .allMatch(statement -> !CHANGES_SCHEMA.matcher(statement).find()
                            || MAY_BE_REPEATED.matcher(statement).find());
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void tablesTakeEveryCharacterAndKeepMilliseconds(Path file) throws IOException {
        assertThat(statements(file))
                .filteredOn(statement -> CREATES_TABLE.matcher(statement).find())
                .allSatisfy(table -> {
                    assertThat(table.contains("utf8mb4")
                                    || !HOLDS_TEXT.matcher(table).find())
                            .as("says utf8mb4: %s", table)
                            .isTrue();
                    assertThat(table).doesNotContainPattern(BLURRED_TIME);
                });
    }

    @ParameterizedTest
    @MethodSource("sql")
    void noSqlLooksAtAnotherClock(Path file) throws IOException {
        assertThat(String.join(";\n", statements(file))).doesNotContainPattern(TIME_OF_THE_MACHINE);
    }

    @ParameterizedTest
    @MethodSource("sql")
    void tablesOfTheEngineBelongToTheEngine(Path file) throws IOException {
        var feature = file.getParent().getFileName().toString();
        if (!List.of("engine", "audit", "insight").contains(feature)) {
            assertThat(String.join(";\n", statements(file))).doesNotContainPattern(TABLE_OF_THE_ENGINE);
        }
    }

    private static List<String> versions() throws IOException {
        var versions = new ArrayList<String>();
        for (var file : files(MIGRATIONS, ".sql")) {
            versions.add(file.getFileName()
                    .toString()
                    .replaceFirst("^V([0-9_]+?)__.*", "$1")
                    .replace('_', '.'));
        }
        for (var file : files(CODE, ".java")) {
            var version = JAVA_VERSION.matcher(Files.readString(file, UTF_8));
            while (version.find()) {
                versions.add(version.group(1).replace('_', '.'));
            }
        }
        return versions;
    }

    private static List<String> statements(Path file) throws IOException {
        var text = Files.readString(file, UTF_8)
                .replaceAll("(?s)<!--.*?-->|/\\*.*?\\*/", " ")
                .replaceAll("(?m)(--|#)\\s.*$", " ");
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
