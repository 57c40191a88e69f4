package io.heed.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The diagrams, tables and forms to deploy, by family. While developing they come from the working folder, so that a
 * saved diagram counts at the next start; otherwise from the jar.
 */
@Component
class ProcessFiles {

    private static final List<String> PATTERNS = List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form");

    private final boolean fromFolder;

    ProcessFiles(Environment environment) {
        this.fromFolder = !environment.acceptsProfiles(Profiles.of("prod")) && Files.isDirectory(Path.of("processes"));
    }

    /** Whether they come from the working folder. */
    boolean fromFolder() {
        return fromFolder;
    }

    /** By family, each file by its name relative to the project, in alphabetical order. */
    Map<String, Map<String, Resource>> byFamily() throws IOException {
        var root = fromFolder ? Path.of("").toAbsolutePath().toUri().toString() : "classpath*:";
        var families = new TreeMap<String, Map<String, Resource>>();
        for (var file : find(root)) {
            var parts = file.getURL().toString().split("/");
            var family = parts[parts.length - 2];
            var name = String.join("/", parts[parts.length - 3], family, parts[parts.length - 1]);
            families.computeIfAbsent(family, none -> new TreeMap<>()).put(name, file);
        }
        families.values().removeIf(files -> files.keySet().stream().noneMatch(name -> name.startsWith("processes/")));
        return families;
    }

    private static List<Resource> find(String root) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var found = new ArrayList<Resource>();
        for (var pattern : PATTERNS) {
            found.addAll(List.of(resolver.getResources(root + pattern)));
        }
        return found;
    }
}
