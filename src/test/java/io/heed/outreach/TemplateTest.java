package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.Refused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void whatIsKnownIsFilledIn() {
        var template = new Template("Trouble with {product}\n\n{words}");

        assertThat(template.filled(Map.of("product", "$1 phones", "words", "Wait {here}.")))
                .isEqualTo("Trouble with $1 phones\n\nWait {here}.");
    }

    @Test
    void whatIsNeededAndNotKnownIsNamed() {
        var template = new Template("{product} in {region}, {product}");

        assertThat(template.missing(Map.of())).containsExactly("product", "region");
        assertThat(template.missing(Map.of("product", "x", "region", "y"))).isEmpty();
    }

    @Test
    void aParagraphThatMayBeMissingTakesItsSentenceWithIt() {
        var template = new Template("First.\n\nWe expect it on {effectiveOn?}, {firstName}.\n\nLast.");
        var values = new HashMap<String, String>();
        values.put("effectiveOn", null);

        assertThat(template.missing(values)).isEmpty();
        assertThat(template.filled(values)).isEqualTo("First.\n\nLast.");
        values.put("effectiveOn", "1 May");
        assertThat(template.missing(values)).containsExactly("firstName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello {fristName}", "Hello {}", "Hello {firstName", "Hello {first{Name}}"})
    void aPlaceholderThatThereIsNotIsRefused(String text) {
        assertThatThrownBy(() -> new Template(text).check("body"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("body"));
    }
}
