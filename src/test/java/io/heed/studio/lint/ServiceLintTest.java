package io.heed.studio.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.heed.engine.Finding;
import io.heed.engine.Finding.Weight;
import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the service lint keeps silent about a good diagram and names the place in a bad one. */
class ServiceLintTest {

    private static final ServiceLint LINT = new ServiceLint();

    static List<String> cases() {
        return List.copyOf(LintCases.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGoodDiagramIsLeftInPeace(String name) {
        assertThat(found(LintCases.all().get(name).good())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBadDiagramIsToldWhereItIsBad(String name) {
        assertThat(found(LintCases.all().get(name).bad())).containsExactly(name.replaceFirst("/.*", "") + " at wrong");
    }

    @Test
    void everyRuleHasADiagramThatKeepsItAndOneThatBreaksIt() {
        assertThat(cases().stream().map(name -> name.replaceFirst("/.*", "")).distinct())
                .containsExactlyInAnyOrderElementsOf(LINT.rules().stream()
                        .filter(rule -> !rule.equals("lint-too-large"))
                        .toList());
    }

    @Test
    void aFindingSaysWhereItStands() {
        var lines = """
                process p {concerns=staff}
                  startEvent begun
                  userTask decide
                  endEvent ended
                  begun > decide > ended
                """;
        var file = Drawing.bpmn(lines);
        int line =
                (int) file.substring(0, file.indexOf("id=\"decide\"")).lines().count();

        assertThat(look(file))
                .containsExactly(new Finding(
                        "test.bpmn",
                        "decide",
                        "decide",
                        line,
                        "user-task-without-deadline",
                        List.of(),
                        Weight.WARNING));
    }

    @Test
    void anExcuseIsShownWithItsReason() {
        var file = Drawing.bpmn("""
                process p
                  startEvent begun
                  endEvent ended {lintExcuse=end-without-word: The customer knows of nothing.}
                  begun > ended
                """);

        assertThat(look(file)).isEmpty();
        assertThat(LINT.report("test.bpmn", read(file)).excuses())
                .singleElement()
                .satisfies(excuse -> {
                    assertThat(excuse.finding().rule()).isEqualTo("end-without-word");
                    assertThat(excuse.finding().element()).isEqualTo("ended");
                    assertThat(excuse.reason()).isEqualTo("The customer knows of nothing.");
                });
    }

    @Test
    void nothingIsFoundInAFileThatIsNoDiagram() {
        assertThat(look("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"))
                .isEmpty();
    }

    @Test
    void aHugeDiagramIsGivenUpInTime() {
        var tangle = IntStream.range(0, 900)
                .mapToObj(i -> "  serviceTask a%d {promise=made}\n  boundaryEvent b%d on:a%d error\n".formatted(i, i, i)
                        + IntStream.range(0, 12)
                                .mapToObj(j -> "  a%d > a%d\n  b%d > a%d\n"
                                        .formatted(i, (i * 31 + j * 7) % 900, i, (i + j) % 900))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", "process p\n  startEvent begun\n  begun > a0\n", ""));
        var file = Drawing.bpmn(tangle);

        var findings = assertTimeout(Duration.ofSeconds(20), () -> look(file));

        assertThat(findings).extracting(Finding::rule).containsExactly("lint-too-large");
    }

    @Test
    void nothingIsHeldAgainstOurOwnDiagrams() throws IOException {
        assertThat(diagrams())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(LINT.look(file.toString(), read(file))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint.properties", "lint_pl.properties"})
    void everyRuleHasItsSentence(String bundle) throws IOException {
        var messages = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", bundle), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        assertThat(messages.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(LINT.rules().stream(), Stream.of("excused"))
                        .map(rule -> "finding." + rule)
                        .toList());
    }

    private static List<String> found(String lines) {
        return look(Drawing.bpmn(lines)).stream()
                .map(finding -> finding.rule() + " at " + finding.element())
                .toList();
    }

    private static List<Finding> look(String file) {
        return LINT.look("test.bpmn", read(file));
    }

    static XmlElement read(String file) {
        try {
            return XmlFile.read(file.getBytes(StandardCharsets.UTF_8));
        } catch (XmlUnreadable e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    static XmlElement read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
