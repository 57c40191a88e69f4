package io.heed.studio.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.engine.DeploymentGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Heed brings along passes its own gate. */
@HeedTest
class ShippedFilesTest {

    @Autowired
    private DeploymentGate gate;

    @Test
    void everyDiagramTableAndFormOfHeedPasses() throws IOException {
        var files = shipped();
        assertThat(files).hasSizeGreaterThan(40);
        assertThat(gate.look(files).stream().map(gate::sentence)).isEmpty();
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
