package io.heed.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {

    private static final Pattern CATEGORY_OF_THE_TABLE =
            Pattern.compile("<outputEntry id=\"complaintCategoryRule\\d+Output1\">\\s*<text>\"(\\w+)\"");

    /** Below these the shipped sentences or the word groups got worse. */
    @ParameterizedTest
    @CsvSource({"KIND, 0.80", "CATEGORY, 0.62", "EMOTION, 0.60", "SENTIMENT, 0.80"})
    void sentencesHeldBackAreToldFromWhatWasLearnt(Aspect aspect, double macroF1) throws IOException {
        var parts = HoldOut.of(ShippedSentences.of(aspect), 0.2);
        var figures = Figures.of(Classifier.learn(parts.learnt()), parts.heldBack());
        assertThat(figures.macroF1()).isGreaterThan(macroF1);
        assertThat(figures.accuracyOfCertain(0.75)).isGreaterThan(figures.accuracy());
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void noShippedSentenceIsThereTwice(Aspect aspect) {
        assertThat(ShippedSentences.of(aspect))
                .hasSizeGreaterThan(500)
                .extracting(Example::text)
                .filteredOn(text -> !"ok".equals(text))
                .doesNotHaveDuplicates();
    }

    @Test
    void theShippedCategoriesAreThoseOfTheTriageTable() throws IOException {
        var table = CATEGORY_OF_THE_TABLE
                .matcher(Files.readString(Path.of("processes/complaint/complaint-triage.dmn")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(table).hasSizeGreaterThan(5);
        assertThat(Classifier.learn(ShippedSentences.of(Aspect.CATEGORY)).labels())
                .containsExactlyElementsOf(table);
    }

    @Test
    void whichTextsAreHeldBackDoesNotDependOnTheirOrder() {
        var examples = new ArrayList<>(ShippedSentences.of(Aspect.KIND));
        var parts = HoldOut.of(examples, 0.2);
        Collections.shuffle(examples, new Random(1));
        assertThat(HoldOut.of(examples, 0.2).heldBack()).containsExactlyInAnyOrderElementsOf(parts.heldBack());
        assertThat(parts.learnt()).doesNotContainAnyElementsOf(parts.heldBack());
    }

    @Test
    void everyLabelGivesItsShareAndATextCountsOnce() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 10; i++) {
            examples.add(new Example("a", "text " + i));
            examples.add(new Example("a", "text " + i));
            examples.add(new Example("b", "other " + i));
        }
        var parts = HoldOut.of(examples, 0.2);
        assertThat(parts.heldBack()).extracting(Example::label).containsExactly("a", "a", "b", "b");
        assertThat(parts.learnt()).hasSize(16);
    }

    @Test
    void theFiguresAreThoseOfTheTextbook() throws IOException {
        var classifier = Classifier.learn(List.of(
                new Example("yes", "sun and warmth"),
                new Example("yes", "sun and sea"),
                new Example("no", "rain and mud"),
                new Example("no", "rain and wind")));
        var figures = Figures.of(
                classifier,
                List.of(
                        new Example("yes", "sun"),
                        new Example("yes", "sun again"),
                        new Example("yes", "rain"),
                        new Example("no", "rain again")));
        assertThat(figures.accuracy()).isEqualTo(0.75);
        assertThat(figures.precision("yes")).isEqualTo(1.0);
        assertThat(figures.recall("yes")).isEqualTo(2 / 3.0);
        assertThat(figures.precision("no")).isEqualTo(0.5);
        assertThat(figures.recall("no")).isEqualTo(1.0);
        assertThat(figures.macroF1()).isEqualTo((0.8 + 2 / 3.0) / 2);
        assertThat(figures.certain(0)).isEqualTo(1.0);
        assertThat(figures.accuracyOfCertain(0)).isEqualTo(0.75);
    }
}
