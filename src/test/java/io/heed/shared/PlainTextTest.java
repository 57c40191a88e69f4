package io.heed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two\r\nlines\tand a tab",
                "zażółć gęślą jaźń",
                "👩‍👩‍👧 🇵🇱",
                "مرحبا \u200F שלום",
                "投訴",
                "\u0092 from Windows"
            })
    void textOfEveryScriptIsTakenAsItIs(String text) {
        assertThat(PlainText.require("text", text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\u001b[31mred", "\u0007", "\u007f", "half \ud83d of a pair", "\udc69"})
    void whatNobodyCanReadIsRefusedByTheFieldsName(String text) {
        assertThatThrownBy(() -> PlainText.require("customer.name", text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("customer.name"));
    }

    @Test
    void nothingIsPlain() {
        assertThat(PlainText.isPlain(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧", "🇵🇱", "👍🏽", "é", "😀"})
    void theBeginningOfATextNeverEndsInHalfACharacter(String character) {
        for (int before = 0; before < 9; before++) {
            var text = "a".repeat(before) + character + " and so on, for ever";

            var beginning = PlainText.beginning(text, 9);

            assertThat(beginning.codePointCount(0, beginning.length())).isLessThanOrEqualTo(9);
            var rest = text.substring(beginning.length() - 1);
            assertThat(text).isEqualTo(beginning.substring(0, beginning.length() - 1) + rest);
            assertThat(beginning.contains(character) || rest.contains(character))
                    .as("on one side of the cut as a whole: %s", beginning)
                    .isTrue();
        }
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        assertThat(PlainText.beginning("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(PlainText.beginning("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(PlainText.beginning("a" + "\u0301".repeat(50), 5)).hasSize(5);
        assertThat(PlainText.beginning(null, 3)).isNull();
    }

    @Test
    void anOpeningEndsWithAWordWhereItCan() {
        assertThat(PlainText.opening("The engineer was missing", 30)).isEqualTo("The engineer was missing");
        assertThat(PlainText.opening("The engineer was missing again", 20)).isEqualTo("The engineer was…");
        assertThat(PlainText.opening("The engineer was missing again", 17)).isEqualTo("The engineer was…");
        assertThat(PlainText.opening("😀".repeat(400), 300)).isEqualTo("😀".repeat(299) + "…");
        assertThat(PlainText.opening("a".repeat(299) + "👍🏽", 300)).isEqualTo("a".repeat(299) + "…");
        assertThat(PlainText.opening(null, 300)).isNull();
    }
}
