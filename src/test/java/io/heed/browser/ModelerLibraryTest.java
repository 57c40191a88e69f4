package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.heed.engine.Finding;
import io.heed.studio.lint.ServiceLint;
import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor that is in Camunda Modeler opens our diagrams and drops our templates into a new one. */
class ModelerLibraryTest {

    private static final Path LIBRARY =
            Path.of("src/main/frontend/node_modules/camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> TASKS = List.of("serviceTask", "sendTask", "businessRuleTask", "userTask");

    private static final String OPEN = """
            async (diagrams) => {
              const modeler = new BpmnModeler({ container: '#canvas', propertiesPanel: { parent: '#panel' } });
              const problems = [];
              for (const [file, xml] of Object.entries(diagrams)) {
                const { warnings } = await modeler.importXML(xml);
                problems.push(...warnings.map((warning) => file + ': ' + warning.message));
              }
              return problems;
            }
            """;

    /** Every template on a task of its own, as the panel does it. */
    private static final String APPLY = """
            async (files) => {
              const modeler = new BpmnModeler({ container: '#canvas', propertiesPanel: { parent: '#panel' } });
              const templates = Object.values(files).flatMap((file) => JSON.parse(file));
              const problems = [];
              modeler.get('eventBus').on('elementTemplates.errors', ({ errors }) =>
                problems.push(...errors.map((error) => error.message)));
              modeler.get('elementTemplatesLoader').setTemplates(templates);
              await modeler.createDiagram();
              const [modeling, shapes, chosen] = ['modeling', 'elementFactory', 'elementTemplates'].map((name) => modeler.get(name));
              const plane = modeler.get('canvas').getRootElement();
              templates.forEach((template, index) => {
                const place = { x: 400 + (index % 12) * 150, y: 100 + Math.floor(index / 12) * 120 };
                const task = modeling.createShape(shapes.createShape({ type: 'bpmn:Task' }), place, plane);
                const applied = chosen.applyTemplate(task, template);
                if (chosen.get(applied)?.id !== template.id) {
                  problems.push(template.id + ' is not applied');
                }
              });
              const { xml } = await modeler.saveXML({ format: true });
              return { problems, xml, count: templates.length };
            }
            """;

    @RegisterExtension
    private static final OneBrowser BROWSER = BrowserTest.BROWSER;

    private Page page;

    @BeforeEach
    void openEditor() {
        page = BROWSER.newContext(new Browser.NewContextOptions().setOffline(true))
                .newPage();
        page.setContent("<div id='canvas' style='height: 600px'></div><div id='panel'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(LIBRARY));
        page.waitForLoadState(LoadState.LOAD);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void theModelerOpensEachOfOurDiagramsWithoutAWarning() {
        var diagrams = files("processes", ".bpmn");

        assertThat(diagrams).isNotEmpty();
        assertThat((List<?>) page.evaluate(OPEN, diagrams)).isEmpty();
    }

    @Test
    void aTaskMadeFromATemplateIsTheTaskOfOurDiagram() throws XmlUnreadable {
        var applied = (Map<?, ?>) page.evaluate(APPLY, files("processes/.camunda/element-templates", ".json"));
        var diagram = XmlFile.read(((String) applied.get("xml")).getBytes(StandardCharsets.UTF_8));

        assertThat((List<?>) applied.get("problems")).isEmpty();
        assertThat(tasks(diagram)).hasSize((int) applied.get("count")).isEqualTo(ours());
        assertThat(new ServiceLint()
                        .look("from-templates.bpmn", diagram).stream().map(Finding::rule))
                .contains("unreachable")
                .doesNotContain("unknown-mark", "lint-too-large");
    }

    /** The tasks of all our diagrams, by name. */
    private static Map<String, Map<String, String>> ours() {
        Map<String, Map<String, String>> tasks = new TreeMap<>();
        files("processes", ".bpmn").values().forEach(file -> tasks.putAll(tasks(read(file))));
        return tasks;
    }

    private static Map<String, Map<String, String>> tasks(XmlElement diagram) {
        return diagram.all()
                .filter(element -> element.name().namespace().equals(BPMN)
                        && TASKS.contains(element.name().local()))
                .collect(Collectors.toMap(
                        task -> task.attribute("name").orElseThrow(),
                        ModelerLibraryTest::meaning,
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** What a task is for the engine and for the lint, whatever the order it is written in. */
    private static Map<String, String> meaning(XmlElement task) {
        Map<String, String> meaning = new TreeMap<>();
        meaning.put("is", task.name().local());
        Stream.of("delegateExpression", "formRef", "formRefBinding", "assignee", "candidateGroups", "asyncBefore")
                .forEach(name -> task.attribute(CAMUNDA, name).ifPresent(value -> meaning.put(name, value)));
        task.children(BPMN, "extensionElements")
                .flatMap(extensions -> extensions.children(CAMUNDA, "properties"))
                .flatMap(properties -> properties.children(CAMUNDA, "property"))
                .filter(property -> !property.attribute("name").orElse("").equals("lintExcuse"))
                .forEach(property -> meaning.put(
                        "property " + property.attribute("name").orElse(""),
                        property.attribute("value").orElse("")));
        return meaning;
    }

    private static XmlElement read(String file) {
        try {
            return XmlFile.read(file.getBytes(StandardCharsets.UTF_8));
        } catch (XmlUnreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> files(String folder, String ending) {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
