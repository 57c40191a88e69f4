package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heed.engine.Feel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is sent for a form: it is accepted whole or refused by name, and nothing else ever happens. */
class FormValidationPropertiesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final String[] KEYS = {
        "text", "mail", "amount", "step", "sure", "cause", "tags", "due", "at", "rows", "who", "name", "fixed", "ghost"
    };

    private static final FormSchema FORM = FormSchema.parse("""
            {"type":"default","id":"everything","components":[
              {"type":"textarea","key":"text","validate":{"required":true,"minLength":2,"maxLength":30,"pattern":"(a|b|.)*"}},
              {"type":"textfield","key":"mail","validate":{"validationType":"email"}},
              {"type":"number","key":"amount","decimalDigits":2,"validate":{"min":0,"max":"=10 * 10"}},
              {"type":"number","key":"step","increment":0.5,"serializeToString":true},
              {"type":"checkbox","key":"sure"},
              {"type":"radio","key":"cause","values":[{"value":"x"},{"value":1},{"value":true}]},
              {"type":"checklist","key":"tags","valuesKey":"offers"},
              {"type":"datetime","key":"due","subtype":"date","disallowPassedDates":true,"conditional":{"hide":"=sure = true"}},
              {"type":"datetime","key":"at","subtype":"datetime"},
              {"type":"textfield","key":"fixed","readonly":"=amount > 5"},
              {"type":"dynamiclist","path":"rows","components":[
                {"type":"textfield","key":"name","conditional":{"hide":"=step = \\"x\\" or amount < 3"},"validate":{"required":true}},
                {"type":"number","key":"amount"}]},
              {"type":"group","path":"who","components":[{"type":"textfield","key":"name"}]}]}
            """);

    private static final Map<String, ?> OFFERED = Map.of("offers", List.of("p", 2, Map.of("value", "q")), "fixed", "f");

    private final FormValidation validation = new FormValidation(new Feel());

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whateverIsSentIsAcceptedOrRefusedByName(@ForAll("json") JsonNode sent) {
        try {
            var values = validation.check(FORM, OFFERED, sent, LocalDate.of(2026, 11, 23));
            assertThat(values.keySet()).isSubsetOf(KEYS).doesNotContain("ghost");
            assertThat(values).containsKey("text");
        } catch (FormRefused e) {
            assertThat(e.errors()).isNotEmpty().hasSizeLessThanOrEqualTo(50);
            assertThat(e.errors()).allSatisfy(error -> assertThat(error.field()).doesNotContain("\u0000"));
        }
    }

    @Property(tries = 1000)
    void whateverBytesAreSentTheyAreJsonOrRefused(@ForAll byte[] body) {
        try {
            assertThat(SentJson.read(body)).isNotNull();
        } catch (FormRefused e) {
            assertThat(e.errors()).hasSize(1);
        }
    }

    @Provide
    Arbitrary<JsonNode> json() {
        return Arbitraries.frequencyOf(Tuple.of(9, object(Arbitraries.lazyOf(() -> tree(3)))), Tuple.of(1, tree(2)));
    }

    private static Arbitrary<JsonNode> tree(int depth) {
        return depth == 0
                ? scalar()
                : Arbitraries.oneOf(scalar(), scalar(), array(tree(depth - 1)), object(tree(depth - 1)));
    }

    private static Arbitrary<JsonNode> array(Arbitrary<JsonNode> items) {
        return items.list().ofMaxSize(4).map(list -> NODES.arrayNode().addAll(list));
    }

    private static Arbitrary<JsonNode> object(Arbitrary<JsonNode> values) {
        var keys = Arbitraries.oneOf(
                Arbitraries.of(KEYS),
                Arbitraries.of(KEYS),
                Arbitraries.strings().ofMaxLength(5));
        return Arbitraries.maps(keys, values)
                .ofMaxSize(12)
                .map(map -> NODES.objectNode().<ObjectNode>setAll(map));
    }

    private static Arbitrary<JsonNode> scalar() {
        var texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of(
                        "x", "p", "q", "2026-12-01", "2026-12-01T10:00Z", "a@b.c", "0.5", "f", "\u0000", "=1/0"));
        return Arbitraries.oneOf(
                texts.map(NODES::textNode),
                Arbitraries.bigDecimals().map(NODES::numberNode),
                Arbitraries.doubles().map(NODES::numberNode),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0).map(NODES::numberNode),
                Arbitraries.of(Arrays.asList(new BigDecimal("1e999999"), new BigDecimal("1e-999999")))
                        .map(NODES::numberNode),
                Arbitraries.integers().between(-2, 6).map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
    }
}
