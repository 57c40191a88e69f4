package io.heed.studio.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.engine.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application and the Modeler say the same of every diagram: ours, a broken one for each rule, and random ones. */
class ServiceLintAgreementTest {

    private static final int RANDOM_DIAGRAMS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceLint lint = new ServiceLint();
    private final Properties sentences = new Properties();

    @Test
    void theApplicationAndTheModelerFindTheSame(@TempDir Path folder) throws Exception {
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/lint.properties"))) {
            sentences.load(reader);
        }
        long seed = Long.getLong("heed.lint.seed", new Random().nextLong() >>> 32);
        var files = diagrams(seed);
        var modeler = byTheModeler(folder, files);
        var application = byTheApplication(files);

        for (var file : files.keySet()) {
            assertThat(application.get(file))
                    .as("%s, repeat with -Dheed.lint.seed=%d", file, seed)
                    .containsExactlyInAnyOrderElementsOf(modeler.get(file));
        }
        assertThat(application.values().stream()
                        .flatMap(List::stream)
                        .map(Found::rule)
                        .distinct())
                .as("rules that random and broken diagrams broke")
                .containsAll(lint.rules().stream()
                        .filter(rule -> !rule.equals("lint-too-large"))
                        .toList())
                .contains("excused");
    }

    /** By file name: ours, the good and bad ones of each rule, and random ones. */
    private static Map<String, String> diagrams(long seed) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path ours : ServiceLintTest.diagrams()) {
            files.put(ours.getFileName().toString(), Files.readString(ours));
        }
        LintCases.all().forEach((name, each) -> {
            files.put(name.replaceAll("[^a-z]+", "-") + "-good.bpmn", Drawing.bpmn(each.good()));
            files.put(name.replaceAll("[^a-z]+", "-") + "-bad.bpmn", Drawing.bpmn(each.bad()));
        });
        for (int i = 0; i < RANDOM_DIAGRAMS; i++) {
            files.put("random-" + (seed + i) + ".bpmn", Drawing.bpmn(RandomDrawing.lines(seed + i)));
        }
        return files;
    }

    private Map<String, List<Found>> byTheModeler(Path folder, Map<String, String> files) throws Exception {
        var diagrams = Files.createDirectory(folder.resolve("diagrams"));
        for (var file : files.entrySet()) {
            Files.writeString(diagrams.resolve(file.getKey()), file.getValue());
        }
        var result = folder.resolve("found.json");
        var node = new ProcessBuilder(
                        "node", "src/main/frontend/lint/agree.mjs", diagrams.toString(), result.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(output).isZero();
        return JSON.readValue(result.toFile(), new TypeReference<>() {});
    }

    private Map<String, List<Found>> byTheApplication(Map<String, String> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> found(file.getKey(), file.getValue())));
    }

    private List<Found> found(String name, String content) {
        var report = lint.report(name, ServiceLintTest.read(content));
        List<Found> found = new ArrayList<>();
        for (Finding finding : report.findings()) {
            found.add(found(finding.rule(), finding.element(), finding.details()));
        }
        for (Excuse excuse : report.excuses()) {
            var finding = excuse.finding();
            found.add(found("excused", finding.element(), List.of(finding.rule(), excuse.reason())));
        }
        return found;
    }

    private Found found(String rule, String element, List<String> details) {
        var sentence = new MessageFormat(sentences.getProperty("finding." + rule)).format(details.toArray());
        return new Found(rule, element, details, sentence);
    }

    /** What was found, as the Modeler shows it. */
    record Found(String rule, String element, List<String> details, String sentence) {}
}
