package io.heed.studio.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.studio.drawing.DrawnForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two forms are compared field by field. */
class FormDifferenceTest {

    private static final String CAUSE = """
            {"id":"cause","key":"cause","type":"select","label":"Cause","validate":{"required":true},
             "layout":{"row":"r1","columns":8},"values":[{"label":"Billing","value":"billing"},{"label":"Other","value":"other"}]}""";
    private static final String WORDS = """
            {"id":"words","key":"words","type":"textarea","label":"Words","validate":{"maxLength":4000}}""";
    private static final String AMOUNT = """
            {"id":"amount","key":"amount","type":"number","label":"Amount"}""";

    @ParameterizedTest
    @MethodSource("forms")
    void noneOfOurFormsDiffersFromItself(Path file) throws Exception {
        var form = DrawnForm.of(Files.readString(file)).orElseThrow();
        assertThat(FormDifference.between(form, form).isNone()).isTrue();
    }

    static List<Path> forms() throws Exception {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFieldThatIsNewOrGoneIsSaidWithItsLabel() {
        assertThat(said(form(CAUSE, WORDS), form(CAUSE, AMOUNT)))
                .containsExactly("ADDED number amount Amount []", "REMOVED textarea words Words []");
    }

    @Test
    void whatChangesInAFieldIsSaidByItsName() {
        assertThat(said(form(WORDS), form(WORDS.replace("4000", "500").replace("\"Words\"", "\"Your words\""))))
                .containsExactly("CHANGED textarea words Your words [label Words>Your words, maxLength 4000>500]");
    }

    @Test
    void aChoiceThatIsNewGoneOrCalledDifferentlyIsSaidByItself() {
        var after = CAUSE.replace(
                        "{\"label\":\"Other\",\"value\":\"other\"}", "{\"label\":\"Delivery\",\"value\":\"delivery\"}")
                .replace("\"Billing\"", "\"The bill\"");
        assertThat(said(form(CAUSE), form(after)))
                .containsExactly("CHANGED select cause Cause [option billing Billing>The bill,"
                        + " option delivery null>Delivery, option other Other>null]");
    }

    @Test
    void choicesInAnotherOrderAreAChange() {
        var after = CAUSE.replace("{\"label\":\"Billing\",\"value\":\"billing\"},", "")
                .replace("\"other\"}", "\"other\"},{\"label\":\"Billing\",\"value\":\"billing\"}");
        assertThat(said(form(CAUSE), form(after)))
                .containsExactly("CHANGED select cause Cause [order billing, other>other, billing]");
    }

    @Test
    void aFieldThatStandsElsewhereIsMovedAndThoseItPassedAreNot() {
        assertThat(said(form(CAUSE, WORDS, AMOUNT), form(AMOUNT, CAUSE, WORDS)))
                .containsExactly("MOVED number amount Amount []");
        assertThat(said(form(CAUSE), form(CAUSE.replace("\"columns\":8", "\"columns\":6"))))
                .containsExactly("MOVED select cause Cause []");
    }

    @Test
    void aFieldThatGoesIntoAGroupIsChangedInWhatItStandsIn() {
        var group = "{\"id\":\"g\",\"type\":\"group\",\"label\":\"Money\",\"components\":[%s]}";
        assertThat(said(form(group.formatted(""), AMOUNT), form(group.formatted(AMOUNT))))
                .containsExactly("CHANGED number amount Amount [within >Money]");
    }

    @Test
    void aFieldThatOnlyHasAnotherIdIsRecognisedByItsKey() {
        assertThat(said(form(AMOUNT), form(AMOUNT.replace("\"id\":\"amount\"", "\"id\":\"Field_1\""))))
                .containsExactly("CHANGED number Field_1 Amount [id amount>Field_1]");
    }

    @Test
    void aFieldWhoseValueHasAnotherNameIsChangedInItsKey() {
        assertThat(said(form(AMOUNT), form(AMOUNT.replace("\"key\":\"amount\"", "\"key\":\"sum\""))))
                .containsExactly("CHANGED number amount Amount [key amount>sum]");
    }

    @Test
    void whatIsNoFormIsNotRead() {
        assertThat(DrawnForm.of("{")).isEmpty();
        assertThat(DrawnForm.of("[]")).isEmpty();
        assertThat(DrawnForm.of("")).isEmpty();
        assertThat(DrawnForm.of("{\"components\":7}")).isEmpty();
    }

    private static List<String> said(String before, String after) {
        return FormDifference.between(
                        DrawnForm.of(before).orElseThrow(), DrawnForm.of(after).orElseThrow())
                .fields()
                .stream()
                .map(each -> each.state() + " " + each.kind() + " " + each.id() + " " + each.name() + " "
                        + each.values().stream().map(FormDifferenceTest::said).toList())
                .toList();
    }

    private static String said(Value value) {
        return value.what() + (value.which().isEmpty() ? "" : " " + value.which()) + " " + value.before() + ">"
                + value.after();
    }

    private static String form(String... fields) {
        return "{\"id\":\"a-form\",\"type\":\"default\",\"components\":[" + String.join(",", fields) + "]}";
    }
}
