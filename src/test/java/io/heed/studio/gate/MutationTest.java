package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.engine.DeploymentGate;
import io.heed.engine.DeploymentRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A good file changed at random is taken or refused, and nothing else happens. */
@HeedTest
class MutationTest {

    private static final int CHANGES = 150;
    private static final int DEPLOYED = 8;
    private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w:]+=\"[^\"]*\"|\"\\w+\": (\"[^\"]*\"|true|\\d+)");
    private static final Pattern TAG = Pattern.compile("<[^>]+/>|</?[\\w:]+[^>]*>|[{}\\[\\],]");
    private static final List<String> STRANGE = List.of(
            "",
            "\u0000",
            "&x;",
            "<",
            "${",
            "]]>",
            "-1",
            "P",
            "😡",
            "\"",
            "${promises.due(execution)}",
            "9".repeat(400),
            "<bpmn:task id=\"x\"/>",
            "<bpmn:startEvent id=\"y\"/>",
            "<text>",
            "{}",
            "null",
            "=",
            "=(((",
            "../..");

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "processes/complaint/branch-check.bpmn",
                "processes/complaint/gesture-budget.dmn",
                "forms/complaint/resolve-complaint.form"
            })
    void aFileChangedAtRandomIsTakenOrRefused(String file) throws IOException {
        var good = Files.readString(Path.of(file));
        var random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            var changed = changed(good, random).getBytes(UTF_8);
            var findings = gate.look(Map.of(file, changed));
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.file()).isEqualTo(file);
                assertThat(gate.sentence(finding)).doesNotContain("\n").contains(file);
            });
            if (!findings.isEmpty() && refused++ < DEPLOYED) {
                assertThatThrownBy(() -> repository
                                .createDeployment()
                                .addString(file, new String(changed, UTF_8))
                                .deploy())
                        .isInstanceOf(DeploymentRefused.class);
            }
        }
        assertThat(refused).as("changes that were noticed").isGreaterThan(CHANGES / 3);
    }

    private static String changed(String good, Random random) {
        var parts =
                (random.nextBoolean() ? ATTRIBUTE : TAG).matcher(good).results().toList();
        var part = parts.get(random.nextInt(parts.size()));
        var strange = STRANGE.get(random.nextInt(STRANGE.size()));
        var before = good.substring(0, part.start());
        var after = good.substring(part.end());
        return switch (random.nextInt(5)) {
            case 0 -> before + after;
            case 1 -> before + part.group() + part.group() + after;
            case 2 -> before + part.group() + strange + after;
            case 3 ->
                before
                        + part.group()
                                .replaceFirst(
                                        "\"[^\"]*\"$", "\"" + java.util.regex.Matcher.quoteReplacement(strange) + "\"")
                        + after;
            default -> good.substring(0, part.start() + part.group().length() / 2);
        };
    }
}
