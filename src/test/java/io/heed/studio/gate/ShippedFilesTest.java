package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.engine.DeploymentGate;
import io.heed.engine.DiagramAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Heed brings along passes its own gate. */
@HeedTest
class ShippedFilesTest {

    private static final Pattern PROCESS = Pattern.compile("(?s)<bpmn:process id=\"([^\"]+)\"(.*)");
    private static final Pattern MOMENT = Pattern.compile("promises\\.due\\(execution, ?'([A-Z_]+)'\\)");

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private List<DiagramAnswers> families;

    @Test
    void everyDiagramTableAndFormOfHeedPasses() throws IOException {
        var files = shipped();
        assertThat(files).hasSizeGreaterThan(40);
        assertThat(gate.look(files).stream().map(gate::sentence)).isEmpty();
    }

    @Test
    void aMomentOfAnotherFamilyIsRefusedWithThoseThatTheProcessHas() throws IOException {
        var file = "processes/feedback/team-huddle.bpmn";
        var foreign = Files.readString(Path.of(file)).replace("'HUDDLE'", "'CHASE'");
        assertThat(gate.look(Map.of(file, foreign.getBytes(UTF_8))))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("moment-unknown"))
                .allSatisfy(finding -> assertThat(gate.sentence(finding))
                        .contains(": No moment of this process is called CHASE. It has HUDDLE."));
    }

    @Test
    void aFamilyHasTheMomentsThatItsDiagramAsksForAndNoOthers() throws IOException {
        var asked = new TreeMap<String, Set<String>>();
        shipped().forEach((file, content) -> {
            var process = PROCESS.matcher(new String(content, UTF_8));
            if (process.find()) {
                asked.put(
                        process.group(1),
                        MOMENT.matcher(process.group(2))
                                .results()
                                .map(each -> each.group(1))
                                .collect(Collectors.toSet()));
            }
        });
        var known = families.stream().collect(Collectors.toMap(DiagramAnswers::process, DiagramAnswers::moments));
        assertThat(known).containsAllEntriesOf(asked);
    }

    static Map<String, byte[]> shipped() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var folder : new String[] {"processes", "forms"}) {
            try (var all = Files.walk(Path.of(folder))) {
                for (var file : all.filter(each -> each.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .toList()) {
                    files.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
