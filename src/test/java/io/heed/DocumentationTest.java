package io.heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What the documents say about the project is so. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Path DIAGRAMS = Path.of("processes");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\|");
    private static final Pattern CLASS_NAME = Pattern.compile("\\[(\\w+)]\\(");
    private static final Pattern DECISION = Pattern.compile("\\[(\\d{4})]\\(");

    private static final Set<String> WITH_CLASS = Set.of("serviceTask", "sendTask", "businessRuleTask", "userTask");
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "userTask",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "subProcess",
            "callActivity");

    static Stream<Path> documents() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                    Stream.of(README, Path.of("CONTRIBUTING.md")),
                    docs.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatADocumentPointsToIsThere(Path document) throws IOException {
        var folder = document.toAbsolutePath().getParent();
        assertThat(links(document))
                .allSatisfy(link -> assertThat(folder.resolve(link.split("#", 2)[0]))
                        .as("%s points to %s", document, link)
                        .exists());
    }

    @Test
    void everyDecisionIsInTheList() throws IOException {
        var listed = new ArrayList<String>();
        var entry = DECISION.matcher(Files.readString(Path.of("docs/adr/README.md"), UTF_8));
        while (entry.find()) {
            listed.add(entry.group(1));
        }
        try (var decisions = Files.list(Path.of("docs/adr"))) {
            assertThat(listed)
                    .isSorted()
                    .containsExactlyInAnyOrderElementsOf(decisions
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"))
                            .map(name -> name.substring(0, 4))
                            .toList());
        }
    }

    @Test
    void theTablesOfElementsAreTheDiagrams() throws Exception {
        var labels = new TreeMap<String, String>();
        elements().forEach((id, element) -> labels.put(id, element.getAttribute("name")));
        var told = new TreeMap<String, String>();
        rows().forEach((id, row) -> told.put(id, row.get(0)));
        assertThat(told).isEqualTo(labels);
    }

    @Test
    void everyTaskIsShownWithTheClassOfItsName() throws Exception {
        var rows = rows();
        elements().forEach((id, element) -> {
            if (WITH_CLASS.contains(element.getLocalName())) {
                var shown = CLASS_NAME.matcher(rows.get(id).get(2));
                assertThat(shown.find()).as("%s is shown with its class", id).isTrue();
                assertThat(shown.group(1)).isEqualTo(Character.toUpperCase(id.charAt(0)) + id.substring(1));
            }
        });
    }

    private static List<String> links(Path document) throws IOException {
        var text = CODE_BLOCK.matcher(Files.readString(document, UTF_8)).replaceAll("");
        var link = LINK.matcher(text);
        var links = new ArrayList<String>();
        while (link.find()) {
            var target = link.group(1);
            if (!target.matches("(?i)(https?:|mailto:|#).*")) {
                links.add(target);
            }
        }
        return links;
    }

    /** By id: label, kind, class. */
    private static Map<String, List<String>> rows() throws IOException {
        var rows = new TreeMap<String, List<String>>();
        var row = ROW.matcher(Files.readString(README, UTF_8));
        while (row.find()) {
            rows.put(row.group(1), List.of(row.group(2), row.group(3), row.group(4)));
        }
        return rows;
    }

    /** The nodes with a label; gateways without one only join flows. */
    private static Map<String, Element> elements() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var elements = new TreeMap<String, Element>();
        for (var diagram : diagrams()) {
            var all = factory.newDocumentBuilder().parse(diagram.toFile()).getElementsByTagNameNS(BPMN, "*");
            for (int i = 0; i < all.getLength(); i++) {
                var element = (Element) all.item(i);
                if (NODES.contains(element.getLocalName())
                        && !element.getAttribute("name").isEmpty()) {
                    elements.put(element.getAttribute("id"), element);
                }
            }
        }
        return elements;
    }

    private static List<Path> diagrams() throws IOException {
        try (var files = Files.walk(DIAGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
