package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RemainingTimeTest {

    /** A Monday, 09:00 in London. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:01:00Z, 1 minute left, Została 1 minuta",
        "2026-11-23T09:00:20Z, 1 minute left, Została 1 minuta",
        "2026-11-23T09:59:59Z, 59 minutes left, Zostało 59 minut",
        "2026-11-23T09:22:00Z, 22 minutes left, Zostały 22 minuty",
        "2026-11-23T09:12:00Z, 12 minutes left, Zostało 12 minut",
        "2026-11-23T10:00:00Z, 1 hour left, Została 1 godzina",
        "2026-11-23T14:30:00Z, 4 hours left, Zostały 4 godziny",
        "2026-11-24T11:00:00Z, 11 hours left, Zostało 11 godzin",
        "2026-11-26T09:00:00Z, 3 working days left, Zostały 3 dni robocze",
        "2026-11-30T09:00:00Z, 5 working days left, Zostało 5 dni roboczych",
        "2026-11-23T08:40:00Z, 20 minutes late, 20 minut po terminie",
        "2026-11-20T16:00:00Z, 3 hours late, 3 godziny po terminie",
        "2026-11-18T16:00:00Z, 3 working days late, 3 dni robocze po terminie",
        "2026-11-22T10:00:00Z, 1 hour late, 1 godzina po terminie"
    })
    void whatIsLeftIsSaidInWorkingTimeAndInProperPlurals(Instant due, String english, String polish) {
        assertThat(remaining().words(NOW, due, BusinessCalendarTest.UK, Locale.ENGLISH))
                .isEqualTo(english);
        assertThat(remaining().words(NOW, due, BusinessCalendarTest.UK, Locale.forLanguageTag("pl")))
                .isEqualTo(polish);
    }

    @Test
    void aDateOutsideWorkingHoursHasNoWorkingTimeLeftAndSaysSo() {
        var saturday = Instant.parse("2026-11-21T09:00:00Z");

        assertThat(remaining().words(saturday, saturday.plusSeconds(60), BusinessCalendarTest.UK, Locale.UK))
                .isEqualTo("Due before work resumes");
        assertThat(remaining().words(saturday, saturday.minusSeconds(60), BusinessCalendarTest.UK, Locale.UK))
                .isEqualTo("Missed since work stopped");
    }

    @Test
    void bothLanguagesNameEveryClockRungAndStateAndNothingElse() throws IOException {
        var english = keys("promise.properties");

        assertThat(keys("promise_pl.properties")).isEqualTo(english);
        assertThat(english)
                .containsAll(names("promise.clock.", ClockKind.values()))
                .containsAll(names("promise.rung.", Rung.values()))
                .containsAll(names("promise.state.", PromiseState.values()));
    }

    private static List<Object> names(String prefix, Enum<?>... values) {
        return Stream.of(values).<Object>map(value -> prefix + value.name()).toList();
    }

    private static Set<Object> keys(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.keySet();
    }

    private static RemainingTime remaining() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/promise");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new RemainingTime(messages, null);
    }
}
