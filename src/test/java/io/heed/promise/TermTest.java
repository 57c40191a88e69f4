package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    private static final Instant FRIDAY_EVENING = Instant.parse("2026-03-27T17:30:00Z");

    /** The clocks in London go forward on Sunday 29 March 2026; Good Friday is 3 April, Easter Monday 6 April. */
    @ParameterizedTest
    @CsvSource({
        "P8W,    2026-05-22T16:30:00Z",
        "P15D,   2026-04-11T16:30:00Z",
        "P2M,    2026-05-27T16:30:00Z",
        "PT24H,  2026-03-28T17:30:00Z",
        "PT90M,  2026-03-27T19:00:00Z",
        "PT16BH, 2026-03-31T14:30:00Z",
        "P3BD,   2026-04-01T17:00:00Z",
        "P5BD,   2026-04-07T17:00:00Z"
    })
    void everySpellingCountsItsOwnTime(String text, Instant expected) {
        assertThat(Term.parse(text).after(FRIDAY_EVENING, BusinessCalendarTest.UK))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P8W", "P15D", "P2M", "PT24H", "PT90M", "PT16BH", "P3BD"})
    void aTermIsWrittenAsItWasRead(String text) {
        assertThat(Term.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "8W",
                "P",
                "PT",
                "P0D",
                "P-3D",
                "P1.5D",
                "p3bd",
                " P3BD",
                "P3BD ",
                "P3BH",
                "PT3BD",
                "PT3D",
                "P1Y",
                "P1DT2H",
                "three days",
                "P99999D",
                "P٣D",
                "PT16BH\n"
            })
    @NullSource
    void whatIsNoTermIsRefusedByName(String text) {
        assertThatThrownBy(() -> Term.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void businessTermsRestWithTheCalendarAndOthersDoNot() {
        assertThat(Term.parse("P3BD").isWorkingTime()).isTrue();
        assertThat(Term.parse("PT16BH").isWorkingTime()).isTrue();
        assertThat(Term.parse("P8W").isWorkingTime()).isFalse();
    }
}
