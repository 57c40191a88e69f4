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
}
