package io.heed.studio.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.engine.UserTask;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What a process owner can drop into a diagram is what we have classes for. */
class ElementTemplatesTest {

    private static final List<JsonNode> TEMPLATES = templates();

    @Test
    void everyClassThatTheEngineCallsHasItsTemplate() {
        assertThat(bound("camunda:delegateExpression").map(value -> value.substring(2, value.length() - 1)))
                .containsExactlyInAnyOrderElementsOf(beans(JavaDelegate.class));
    }

    @Test
    void everyTaskOfAPersonHasItsTemplate() {
        assertThat(TEMPLATES.stream()
                        .filter(template ->
                                template.at("/elementType/value").asText().equals("bpmn:UserTask"))
                        .map(template -> template.path("id").asText().replaceFirst(".*\\.", "")))
                .containsExactlyInAnyOrderElementsOf(beans(UserTask.class));
    }

    @Test
    void everyTemplateIsExplained() {
        assertThat(TEMPLATES)
                .isNotEmpty()
                .allSatisfy(template ->
                        assertThat(template.path("description").asText()).hasSizeGreaterThan(40));
    }

    @Test
    void noTwoTemplatesHaveTheSameName() {
        assertThat(TEMPLATES.stream().map(template -> template.path("id").asText()))
                .doesNotHaveDuplicates();
    }

    private static Stream<String> bound(String attribute) {
        return TEMPLATES.stream()
                .flatMap(template ->
                        StreamSupport.stream(template.path("properties").spliterator(), false))
                .filter(property -> property.at("/binding/name").asText().equals(attribute))
                .map(property -> property.path("value").asText());
    }

    private static List<String> beans(Class<?> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents("io.heed").stream()
                .map(bean -> Objects.requireNonNull(bean.getBeanClassName()))
                .filter(name -> name.contains(".process."))
                .map(name -> Introspector.decapitalize(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
    }

    private static List<JsonNode> templates() {
        try (Stream<Path> files = Files.list(Path.of("processes/.camunda/element-templates"))) {
            return files.sorted()
                    .map(ElementTemplatesTest::read)
                    .flatMap(file -> StreamSupport.stream(file.spliterator(), false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
