package io.heed.studio.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.engine.Finding;
import io.heed.engine.Finding.Weight;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Findings as people read them. */
class FindingSentencesTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private final FindingSentences sentences = new FindingSentences(texts());

    @Test
    void aSentenceSaysWhereAndWhat() {
        var finding =
                new Finding("a.bpmn", "work", "Do work", 12, "java-class", List.of("camunda:class"), Weight.ERROR);
        assertThat(sentences.inFull(finding, Locale.ENGLISH))
                .isEqualTo("a.bpmn, line 12, “Do work” (work): camunda:class names a Java class."
                        + " Bind the task to a bean by camunda:delegateExpression.");
        assertThat(sentences.inFull(finding, POLISH)).startsWith("a.bpmn, wiersz 12, “Do work” (work): camunda:class ");
    }

    @Test
    void whatConcernsAWholeFileNamesNoLine() {
        var finding = new Finding("a.svg", "", "", 0, "file-kind", List.of("a.svg"), Weight.ERROR);
        assertThat(sentences.inFull(finding, Locale.ENGLISH)).startsWith("a.svg: This kind of file is not deployed.");
    }

    @Test
    void bracesOfAnExpressionStayAsTheyStand() {
        var finding = new Finding(
                "a.bpmn", "", "", 1, "delegate-form", List.of("camunda:delegateExpression", "${a}{0}"), Weight.ERROR);
        assertThat(sentences.what(finding, Locale.ENGLISH))
                .isEqualTo("camunda:delegateExpression names one bean and nothing else, as in ${nameOfTheBean};"
                        + " here it is ${a}{0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void everyRuleHasItsSentence(String language) {
        var bundle = ResourceBundle.getBundle("messages/gate", Locale.forLanguageTag(language));
        assertThat(Stream.of(reasons(), attacked()).flatMap(Collection::stream))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(bundle.keySet()).contains("finding." + rule));
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'s", "n't"));
    }

    private static List<String> attacked() {
        return Attack.all().map(Attack::rule).distinct().toList();
    }

    /** The reasons that the lists of what is allowed give. */
    private static List<String> reasons() {
        return Stream.of("bpmn.yaml", "dmn.yaml", "form.yaml")
                .map(file -> Vocabulary.map(Vocabulary.yaml(file).get("refused")))
                .flatMap(refused -> refused.values().stream())
                .flatMap(reason -> reason instanceof Map<?, ?> more ? more.values().stream() : Stream.of(reason))
                .map(Object::toString)
                .toList();
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/gate");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
