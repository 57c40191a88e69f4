package io.heed.studio.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.engine.DeploymentGate;
import io.heed.engine.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every diagram of a folder is taken, or refused for reasons that are told:
 * {@code ./mvnw test -Dtest=BpmnCorpus -Dheed.bpmn.corpus=<folder>}. In a folder called {@code malformed}, all are refused
 * that the engine would not take either.
 */
@HeedTest
@EnabledIfSystemProperty(named = "heed.bpmn.corpus", matches = ".+")
class BpmnCorpus {

    /** The engine's own tests take it as well: it is there to show that a time to live of days is right. */
    private static final Set<String> WELL_FORMED =
            Set.of("BpmnParseTest.testParseProcessDefinitionStringTtl.bpmn20.xml");

    @Autowired
    private DeploymentGate gate;

    @Test
    void everyDiagramIsTakenOrRefusedForAReason() throws IOException {
        var folders = new TreeMap<String, int[]>();
        for (var file : files()) {
            var folder = file.getParent().getFileName().toString();
            var findings = gate.look(Map.of(file.getFileName().toString(), Files.readAllBytes(file)));
            var counts = folders.computeIfAbsent(folder, none -> new int[2]);
            counts[findings.isEmpty() ? 0 : 1]++;
            System.out.println(
                    (findings.isEmpty() ? "taken    " : "refused  ") + file.getFileName() + " " + reasons(findings));
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(gate.sentence(finding)).doesNotContain("??"));
            if (folder.equals("malformed")
                    && !WELL_FORMED.contains(file.getFileName().toString())) {
                assertThat(findings).as(file.toString()).isNotEmpty();
            }
        }
        folders.forEach(
                (folder, counts) -> System.out.printf("%s: %d taken, %d refused%n", folder, counts[0], counts[1]));
        assertThat(folders).isNotEmpty();
    }

    private static Map<String, Long> reasons(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.rule()
                                + finding.details().stream().limit(1).toList(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Path.of(System.getProperty("heed.bpmn.corpus")))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
