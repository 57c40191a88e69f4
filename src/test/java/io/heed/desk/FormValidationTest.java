package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heed.engine.Feel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form refuses, the server refuses, in the user's words and all at once. */
class FormValidationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final FormValidation validation = new FormValidation(new Feel());

    private Map<String, ?> offered = Map.of();

    @Test
    void everyBadFieldIsNamedAtOnce() {
        var form = form("""
                {"type":"textarea","key":"problem","label":"The problem","validate":{"required":true,"minLength":10}},
                {"type":"number","key":"amount","label":"Amount","validate":{"max":100}},
                {"type":"select","key":"cause","label":"Cause","values":[{"label":"Billing","value":"billing"}]}
                """);
        var errors = refused(form, "{\"amount\":101,\"cause\":\"weather\",\"mood\":\"bad\"}");
        assertThat(errors)
                .extracting(FieldError::field, FieldError::label, FieldError::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("problem", "The problem", "desk.form.required"),
                        org.assertj.core.groups.Tuple.tuple("amount", "Amount", "desk.form.too-large"),
                        org.assertj.core.groups.Tuple.tuple("cause", "Cause", "desk.form.not-an-option"),
                        org.assertj.core.groups.Tuple.tuple("mood", "mood", "desk.form.unknown"));
    }

    @Test
    void whatIsRightComesBackUnchangedAndWhatIsEmptyIsLeftOut() {
        var form = form("""
                {"type":"textfield","key":"name"},{"type":"textarea","key":"more"},{"type":"number","key":"amount","decimalDigits":2},
                {"type":"checkbox","key":"sure"},{"type":"taglist","key":"tags","values":[{"value":"a"},{"value":"b"}]},
                {"type":"datetime","key":"due","subtype":"date"},{"type":"spacer"},{"type":"text","text":"# Hello"}
                """);
        var values = accepted(
                form,
                "{\"name\":\" Żółć 🙂\",\"more\":\"\",\"amount\":12.50,\"sure\":false,\"tags\":[\"b\",\"a\"],\"due\":\"2026-12-01\"}");
        assertThat(values)
                .isEqualTo(Map.of(
                        "name",
                        " Żółć 🙂",
                        "amount",
                        new BigDecimal("12.5"),
                        "sure",
                        false,
                        "tags",
                        List.of("b", "a"),
                        "due",
                        "2026-12-01"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        var form = form("{\"type\":\"textfield\",\"key\":\"t\",\"validate\":{\"minLength\":3,\"maxLength\":4}}");
        assertThat(accepted(form, "{\"t\":\"🙂🙂🙂🙂\"}")).containsEntry("t", "🙂🙂🙂🙂");
        assertThat(keys(refused(form, "{\"t\":\"🙂🙂🙂🙂🙂\"}"))).containsExactly("desk.form.too-long");
        assertThat(keys(refused(form, "{\"t\":\"🙂   \"}"))).containsExactly("desk.form.too-short");
    }

    @Test
    void aTextWithoutALimitStillHasOne() {
        var form = form("{\"type\":\"textarea\",\"key\":\"t\"}");
        assertThat(accepted(form, "{\"t\":\"" + "界".repeat(20_000) + "\"}")).hasSize(1);
        assertThat(keys(refused(form, "{\"t\":\"" + "a".repeat(20_001) + "\"}")))
                .containsExactly("desk.form.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"half \\ud83d\""})
    void aCharacterThatCannotBeKeptIsRefused(String text) {
        var form = form("{\"type\":\"textarea\",\"key\":\"t\"}");
        assertThat(keys(refused(form, "{\"t\":" + text + "}"))).containsExactly("desk.form.bad-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \\n \"", "[]"})
    void blankIsNotAnAnswer(String nothing) {
        var form = form("{\"type\":\"textarea\",\"key\":\"t\",\"validate\":{\"required\":true}}");
        assertThat(keys(refused(form, "{\"t\":" + nothing + "}"))).containsExactly("desk.form.required");
    }

    @ParameterizedTest
    @CsvSource({
        "textfield,1,not-text",
        "textarea,true,not-text",
        "textfield,{},not-text",
        "number,'\"12\"',not-number",
        "number,true,not-number",
        "number,1e400,not-number",
        "number,1e999999999,not-number",
        "number,[1],not-number",
        "checkbox,'\"true\"',not-yes-no",
        "checkbox,1,not-yes-no",
        "datetime,'\"2026-02-30\"',date",
        "datetime,20260101,date",
        "datetime,'\"01/02/2026\"',date",
        "datetime,'\"+12026-01-01\"',date",
        "datetime,'\"0000-01-01\"',date",
        "dynamiclist,'\"x\"',not-list",
        "dynamiclist,{},not-list"
    })
    void theWrongTypeIsRefused(String type, String json, String rule) {
        var form = form("{\"type\":\"%s\",\"key\":\"f\",\"path\":\"f\",\"subtype\":\"date\",\"components\":[]}"
                .formatted(type));
        assertThat(keys(refused(form, "{\"f\":" + json + "}"))).containsExactly("desk.form." + rule);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "10000,true", "0.01,true", "5.0,true", "-1,false", "10000.01,false", "0.001,false"})
    void anAmountKeepsToItsRange(String amount, boolean fine) {
        var form = form(
                "{\"type\":\"number\",\"key\":\"n\",\"decimalDigits\":2,\"validate\":{\"min\":0,\"max\":\"10000\",\"required\":true}}");
        var json = "{\"n\":" + amount + "}";
        assertThat(fine ? accepted(form, json).size() : refused(form, json).size())
                .isEqualTo(1);
    }

    @Test
    void stepsAndWholeNumbersAreKept() {
        var form = form("{\"type\":\"number\",\"key\":\"n\",\"decimalDigits\":0,\"increment\":5}");
        assertThat(accepted(form, "{\"n\":15}")).containsEntry("n", new BigDecimal(15));
        assertThat(keys(refused(form, "{\"n\":7.5}"))).containsExactly("desk.form.not-whole", "desk.form.step");
    }

    @Test
    void aNumberKeptAsTextIsText() {
        var form = form("{\"type\":\"number\",\"key\":\"n\",\"serializeToString\":true,\"validate\":{\"max\":9}}");
        assertThat(accepted(form, "{\"n\":\"1.23456789012345678901\"}")).containsEntry("n", "1.23456789012345678901");
        assertThat(keys(refused(form, "{\"n\":1}"))).containsExactly("desk.form.not-number");
        assertThat(keys(refused(form, "{\"n\":\"10\"}"))).containsExactly("desk.form.too-large");
    }

    @Test
    void aLimitMayBeAnExpression() {
        var form = form("{\"type\":\"number\",\"key\":\"n\",\"validate\":{\"max\":\"=budget * 2\"}}");
        offered = Map.of("budget", 25);
        assertThat(accepted(form, "{\"n\":50}")).hasSize(1);
        assertThat(refused(form, "{\"n\":51}").get(0).arguments()).hasToString("[50]");
    }

    @Test
    void aBoxThatMustBeTickedIsTicked() {
        var form = form("{\"type\":\"checkbox\",\"key\":\"read\",\"validate\":{\"required\":true}}");
        assertThat(accepted(form, "{\"read\":true}")).containsEntry("read", true);
        assertThat(keys(refused(form, "{\"read\":false}"))).containsExactly("desk.form.required");
    }

    @Test
    void optionsComeFromTheTaskWhereTheFormSaysSo() {
        var form = form("{\"type\":\"select\",\"key\":\"gesture\",\"valuesKey\":\"gestures\"}");
        offered = Map.of("gestures", List.of(Map.of("label", "Apology", "value", "apology"), "token"));
        assertThat(accepted(form, "{\"gesture\":\"apology\"}")).hasSize(1);
        assertThat(accepted(form, "{\"gesture\":\"token\"}")).hasSize(1);
        assertThat(keys(refused(form, "{\"gesture\":\"gold\"}"))).containsExactly("desk.form.not-an-option");
        offered = Map.of();
        assertThat(keys(refused(form, "{\"gesture\":\"apology\"}"))).containsExactly("desk.form.not-an-option");
    }

    @Test
    void optionsMayBeNumbersAndAreChosenOnce() {
        var form = form("{\"type\":\"checklist\",\"key\":\"c\",\"values\":[{\"value\":1},{\"value\":2}]}");
        assertThat(accepted(form, "{\"c\":[1.0,2]}")).hasSize(1);
        assertThat(keys(refused(form, "{\"c\":[1,1]}"))).containsExactly("desk.form.not-an-option");
        assertThat(keys(refused(form, "{\"c\":[{}]}"))).containsExactly("desk.form.not-an-option");
        assertThat(keys(refused(form, "{\"c\":1}"))).containsExactly("desk.form.not-list");
    }

    @Test
    void aHiddenFieldIsNeitherNeededNorTaken() {
        var form = form("""
                {"type":"radio","key":"nextStep","values":[{"value":"answer"},{"value":"ask"}],"validate":{"required":true}},
                {"type":"textarea","key":"question","conditional":{"hide":"=nextStep != \\"ask\\""},"validate":{"required":true}},
                {"type":"group","conditional":{"hide":"=nextStep != \\"answer\\""},"components":[
                  {"type":"textarea","key":"answer","validate":{"required":true}}]}
                """);
        assertThat(accepted(form, "{\"nextStep\":\"ask\",\"question\":\"Which line?\",\"answer\":\"stale\"}"))
                .isEqualTo(Map.of("nextStep", "ask", "question", "Which line?"));
        assertThat(refused(form, "{\"nextStep\":\"answer\"}"))
                .extracting(FieldError::field)
                .containsExactly("answer");
        assertThat(refused(form, "{}")).extracting(FieldError::field).containsExactly("nextStep");
    }

    @Test
    void aConditionSeesNumbersTicksAndLists() {
        var form = form("""
                {"type":"number","key":"n"},{"type":"checkbox","key":"b"},
                {"type":"checklist","key":"c","values":[{"value":"x"},{"value":"y"}]},
                {"type":"textfield","key":"t","conditional":{"hide":"=not(n > 10 and b = true and list contains(c, \\"x\\"))"}}
                """);
        assertThat(accepted(form, "{\"n\":10.5,\"b\":true,\"c\":[\"x\"],\"t\":\"shown\"}"))
                .containsKey("t");
        assertThat(accepted(form, "{\"n\":9,\"b\":true,\"c\":[\"x\"]}")).doesNotContainKey("t");
    }

    @Test
    void whatIsFixedCannotBeChanged() {
        var form = form("""
                {"type":"textfield","key":"product","disabled":true},{"type":"number","key":"limit","readonly":true},
                {"type":"textfield","key":"code","readonly":"=limit > 5"}
                """);
        offered = Map.of("product", "card", "limit", 50, "code", "A");
        assertThat(accepted(form, "{}")).isEqualTo(Map.of("product", "card", "limit", 50, "code", "A"));
        assertThat(accepted(form, "{\"product\":\"card\",\"limit\":50.0}")).hasSize(3);
        assertThat(refused(form, "{\"product\":\"loan\",\"limit\":51,\"code\":\"B\"}"))
                .extracting(FieldError::messageKey)
                .containsExactly("desk.form.fixed", "desk.form.fixed", "desk.form.fixed");
    }

    @Test
    void everyRowOfAListIsChecked() {
        var form = form("""
                {"type":"dynamiclist","path":"remedies","properties":{"maxItems":"2"},"components":[
                  {"type":"textfield","key":"what","validate":{"required":true,"maxLength":5}},
                  {"type":"datetime","subtype":"date","key":"due","disallowPassedDates":true,"validate":{"required":true}},
                  {"type":"textfield","key":"why","conditional":{"hide":"=what != \\"other\\""},"validate":{"required":true}}]}
                """);
        assertThat(accepted(form, "{\"remedies\":[{\"what\":\"call\",\"due\":\"2026-11-23\"}]}"))
                .isEqualTo(Map.of("remedies", List.of(Map.of("what", "call", "due", "2026-11-23"))));
        assertThat(accepted(form, "{}")).isEqualTo(Map.of("remedies", List.of()));
        assertThat(refused(
                        form,
                        "{\"remedies\":[{\"what\":\"other\",\"due\":\"2026-11-22\"},{\"what\":\"too long\",\"x\":1}]}"))
                .extracting(FieldError::field, FieldError::messageKey)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"remedies[0].due\", \"desk.form.past\")",
                        "(\"remedies[0].why\", \"desk.form.required\")",
                        "(\"remedies[1].what\", \"desk.form.too-long\")",
                        "(\"remedies[1].due\", \"desk.form.required\")",
                        "(\"remedies[1].x\", \"desk.form.unknown\")");
        assertThat(keys(refused(form, "{\"remedies\":[null,{},{}]}"))).containsExactly("desk.form.too-many");
        assertThat(keys(refused(form, "{\"remedies\":[7]}"))).contains("desk.form.not-object");
    }

    @Test
    void aGroupWithAPathIsAnObjectOfItsOwn() {
        var form = form("""
                {"type":"group","path":"who","components":[{"type":"textfield","key":"name","validate":{"required":true}}]}
                """);
        assertThat(accepted(form, "{\"who\":{\"name\":\"Ola\"}}")).isEqualTo(Map.of("who", Map.of("name", "Ola")));
        assertThat(refused(form, "{\"who\":{}}")).extracting(FieldError::field).containsExactly("who.name");
    }

    @ParameterizedTest
    @CsvSource({
        "time,utc_offset,10:32+01:00,true",
        "time,no_timezone,10:32,true",
        "time,utc_normalized,09:32Z,true",
        "time,utc_offset,25:00Z,false",
        "time,no_timezone,10:32Z,false",
        "datetime,utc_offset,2026-12-01T10:32+01:00,true",
        "datetime,no_timezone,2026-12-01T10:32,true",
        "datetime,utc_normalized,2026-12-01T09:32Z,true",
        "datetime,utc_offset,2026-12-01,false"
    })
    void timesAreReadAsTheFormWritesThem(String subtype, String format, String text, boolean fine) {
        var form = form("{\"type\":\"datetime\",\"key\":\"d\",\"subtype\":\"%s\",\"timeSerializingFormat\":\"%s\"}"
                .formatted(subtype, format));
        var json = "{\"d\":\"" + text + "\"}";
        if (fine) {
            assertThat(accepted(form, json)).containsEntry("d", text);
        } else {
            assertThat(keys(refused(form, json))).containsExactly("desk.form." + subtype);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "email,ola@example.com,true", "email,ola@,false", "email,ola example.com,false",
        "phone,+48 600 100 200,true", "phone,600100200,false", "phone,call me,false"
    })
    void addressesLookLikeAddresses(String type, String text, boolean fine) {
        var form =
                form("{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"validationType\":\"%s\"}}".formatted(type));
        var json = "{\"a\":\"" + text + "\"}";
        if (fine) {
            assertThat(accepted(form, json)).hasSize(1);
        } else {
            assertThat(keys(refused(form, json))).containsExactly("desk.form." + type);
        }
    }

    @Test
    void aPatternIsKept() {
        var form = form("{\"type\":\"textfield\",\"key\":\"p\",\"validate\":{\"pattern\":\"^[A-Z]{2}$\"}}");
        assertThat(accepted(form, "{\"p\":\"PL\"}")).hasSize(1);
        assertThat(keys(refused(form, "{\"p\":\"pl\"}"))).containsExactly("desk.form.pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "7", "true"})
    void onlyAnObjectIsFormData(String json) {
        assertThat(keys(refused(form("{\"type\":\"textfield\",\"key\":\"a\"}"), json)))
                .containsExactly("desk.form.not-object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1,\"a\":2}", "{} {}", "{'a':1}", "\u0000"})
    void whatIsNotJsonIsRefused(String json) {
        var refused =
                catchThrowableOfType(FormRefused.class, () -> SentJson.read(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(keys(refused.errors())).containsExactly("desk.form.not-json");
    }

    @Test
    void anUnknownKeyIsNamedWithoutItsControlCharacters() {
        var errors = refused(form("{\"type\":\"textfield\",\"key\":\"a\"}"), "{\"x\\n\\u0000y\":1,\"\":2}");
        assertThat(errors).extracting(FieldError::field).containsExactly("x??y", "?");
    }

    @Test
    void aFormThatCannotBeCheckedIsNoForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("{\"type\":\"filepicker\",\"key\":\"f\"}"))
                .withMessageContaining("filepicker");
        assertThatIllegalArgumentException().isThrownBy(() -> FormSchema.parse("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> FormSchema.parse("nonsense"));
    }

    private static FormSchema form(String components) {
        return FormSchema.parse(
                "{\"type\":\"default\",\"id\":\"test\",\"schemaVersion\":18,\"components\":[" + components + "]}");
    }

    private Map<String, Object> accepted(FormSchema form, String json) {
        return validation.check(form, offered, SentJson.read(json.getBytes(StandardCharsets.UTF_8)), TODAY);
    }

    private List<FieldError> refused(FormSchema form, String json) {
        return catchThrowableOfType(FormRefused.class, () -> accepted(form, json))
                .errors();
    }

    private static List<String> keys(List<FieldError> errors) {
        return errors.stream().map(FieldError::messageKey).toList();
    }
}
