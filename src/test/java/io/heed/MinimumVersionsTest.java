package io.heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No library on the class path is older than the file of minimum safe versions says. */
class MinimumVersionsTest {

    private static final Path FILE = Path.of("src/build/minimum-versions.properties");
    private static final Pattern JAR = Pattern.compile("/([^/!]+?)-(\\d[^/!]*)\\.jar!");

    static Stream<String> patterns() throws IOException {
        return minimums().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void noLibraryIsOlderThanIsSafe(String pattern) throws IOException {
        var minimum = Version.parse(minimums().get(pattern));
        var name = Pattern.compile(pattern.replace("*", ".*"));
        var found = libraries().entrySet().stream()
                .filter(library -> name.matcher(library.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(found).as("libraries called " + pattern).isNotEmpty();
        assertThat(found)
                .allSatisfy((library, version) -> assertThat(Version.parse(version))
                        .as("%s %s", library, version)
                        .isGreaterThanOrEqualTo(minimum));
    }

    @ParameterizedTest
    @CsvSource({"10.1.9, 10.1.61", "2.21.7, 2.21.8", "3.19.0, 3.20", "1.5.38-rc1, 1.5.38"})
    void anOlderVersionIsToldFromANewerOne(String older, String newer) {
        assertThat(Version.parse(older)).isLessThan(Version.parse(newer));
    }

    @Test
    void whatTheDecisionNamesIsInTheFile() throws IOException {
        assertThat(minimums()).containsKeys("tomcat-embed-*", "jackson-databind", "logback-*", "commons-lang3");
        assertThat(Files.readString(Path.of("docs/adr/0002-engine-7-24-and-patched-libraries.md"), UTF_8))
                .contains(FILE.toString());
    }

    private static Map<String, String> minimums() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FILE, UTF_8)) {
            properties.load(reader);
        }
        var minimums = new TreeMap<String, String>();
        properties.forEach((name, version) -> minimums.put(name.toString(), version.toString()));
        return minimums;
    }

    /** By the manifests that the class loader sees, however the class path was handed to it. */
    private static Map<String, String> libraries() throws IOException {
        var libraries = new TreeMap<String, String>();
        var loader = MinimumVersionsTest.class.getClassLoader();
        for (var manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            var jar = JAR.matcher(manifest.toString());
            if (jar.find()) {
                libraries.put(jar.group(1), jar.group(2));
            }
        }
        return libraries;
    }
}
