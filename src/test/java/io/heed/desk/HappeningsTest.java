package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.TimelineEntry;
import io.heed.improvement.ImprovementEvent;
import io.heed.outreach.OutreachEvent;
import io.heed.theme.ThemeEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened is said in sentences, of outreaches too. */
@HeedTest
class HappeningsTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    private Happenings happenings;

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void whateverHappensToAnOutreachHasASentence(String language) {
        assertThat(Stream.of(OutreachEvent.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .allSatisfy(event -> assertThat(say(event, Map.of(), language)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void whateverHappensToAThemeOrAnImprovementHasASentence(String language) {
        assertThat(Stream.of(ThemeEvent.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .allSatisfy(event -> assertThat(sayOf("theme", event, language)).isNotBlank());
        assertThat(sayOf("improvement", ImprovementEvent.ThemeMerged.class.getSimpleName(), language))
                .isNotBlank();
    }

    @Test
    void sentencesSayWhatWasTold() {
        assertThat(say("Developed", Map.of("stage", "ALL_CLEAR", "place", "3"), "en"))
                .isEqualTo("A message was opened to those affected: All is well again.");
        assertThat(say("Stopped", Map.of(), "en")).isEqualTo("Stopped for good.");
        assertThat(say("Alarmed", Map.of("to", "lead", "concern", "WAVE_STALLED"), "pl"))
                .endsWith("wie: wiadomość stoi w miejscu.");
        assertThat(say("Decided", Map.of("approved", "false"), "en")).isEqualTo("The message was not approved.");
        assertThat(say("Ended", Map.of("outcome", "TOO_LATE"), "en"))
                .isEqualTo("The outreach ended: too late to tell.");
    }

    private String sayOf(String kind, String event, String language) {
        var entry = new TimelineEntry(AT, event, "heed", Map.of());
        return happenings.lines(kind, List.of(entry), ZoneOffset.UTC, Locale.forLanguageTag(language)).stream()
                .map(Happenings.Line::sentence)
                .findFirst()
                .orElse("");
    }

    private String say(String event, Map<String, String> facts, String language) {
        var entry = new TimelineEntry(AT, event, "heed", facts);
        return happenings.lines(List.of(entry), ZoneOffset.UTC, Locale.forLanguageTag(language)).stream()
                .map(Happenings.Line::sentence)
                .findFirst()
                .orElse("");
    }
}
