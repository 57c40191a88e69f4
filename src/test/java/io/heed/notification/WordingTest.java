package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Instant DUE = Instant.parse("2026-11-30T22:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Europe/London    | Monday, 30 November 2026, 22:30 (Greenwich Mean Time)
            en-US | America/New_York | Monday, November 30, 2026, 5:30 PM (Eastern Standard Time)
            pl    | Europe/Warsaw    | 30 listopada 2026 r. (poniedziałek), godz. 23:30 (czas środkowoeuropejski standardowy)
            en-AU | Australia/Sydney | Tuesday, 1 December 2026, 09:30 (Australian Eastern Daylight Time)
            """)
    void dateIsSaidAsTheReaderSaysIt(String locale, String zone, String said) {
        assertThat(new Wording(Locale.forLanguageTag(locale), ZoneId.of(zone)).instant(DUE))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0,many",
        "1,one",
        "2,few",
        "4,few",
        "5,many",
        "11,many",
        "12,many",
        "14,many",
        "21,many",
        "22,few",
        "25,many",
        "101,many",
        "102,few",
        "112,many",
        "124,few"
    })
    void polishCountsInThreeForms(long count, String form) {
        assertThat(new Wording(Locale.forLanguageTag("pl"), ZoneId.of("UTC")).plural(count))
                .isEqualTo(form);
        assertThat(new Wording(Locale.UK, ZoneId.of("UTC")).plural(count)).isEqualTo(count == 1 ? "one" : "many");
    }

    @Test
    void amountIsWrittenAsTheReaderWritesIt() {
        var amount = new Money(new BigDecimal("1250.5"), "EUR");
        assertThat(new Wording(Locale.UK, ZoneId.of("UTC")).money(amount)).isEqualTo("€1,250.50");
        assertThat(new Wording(Locale.forLanguageTag("pl"), ZoneId.of("UTC"))
                        .money(amount)
                        .replace('\u00a0', ' '))
                .isEqualTo("1 250,50 €");
    }
}
