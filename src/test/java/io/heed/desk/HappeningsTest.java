package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.coaching.CoachingEvent;
import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.TimelineEntry;
import io.heed.idea.IdeaEvent;
import io.heed.improvement.ImprovementEvent;
import io.heed.outreach.OutreachEvent;
import io.heed.shared.CaseNumber;
import io.heed.survey.SurveyEvent;
import io.heed.theme.ThemeEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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
                .allSatisfy(event -> assertThat(sayOf("TH", event, language)).isNotBlank());
        assertThat(sayOf("IM", ImprovementEvent.ThemeMerged.class.getSimpleName(), language))
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void whateverHappensToASurveyOrAnIdeaHasASentence(String language) {
        assertThat(Stream.of(SurveyEvent.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .allSatisfy(event -> assertThat(sayOf("SV", event, language)).isNotBlank());
        assertThat(Stream.of(IdeaEvent.class.getPermittedSubclasses()).map(event -> "Idea" + event.getSimpleName()))
                .allSatisfy(event -> assertThat(sayOf("IB", event, language)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void eventsOfOneNameAreSaidEachInTheSentenceOfItsFamily(String language) {
        var families = Map.of(
                "HD", ComplaintEvent.class,
                "SV", SurveyEvent.class,
                "OR", OutreachEvent.class,
                "TH", ThemeEvent.class,
                "IM", ImprovementEvent.class,
                "CO", CoachingEvent.class);
        var said = new HashMap<String, List<String>>();
        families.forEach((letters, events) -> Stream.of(events.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(event ->
                        said.computeIfAbsent(event, none -> new ArrayList<>()).add(sayOf(letters, event, language))));
        var shared = said.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .toList();
        assertThat(shared)
                .extracting(Map.Entry::getKey)
                .contains("Merged", "Answered", "Reopened", "Withdrawn", "Closed", "Decided", "Alarmed");
        assertThat(shared)
                .allSatisfy(each -> assertThat(each.getValue())
                        .filteredOn(sentence -> !sentence.isBlank())
                        .as(each.getKey())
                        .doesNotHaveDuplicates());
    }

    @Test
    void aThemeThatJoinedAnotherSaysSoInItsOwnWords() {
        assertThat(sayOf("TH", "Merged", "en")).startsWith("What was suggested joined");
        assertThat(sayOf("HD", "Merged", "en")).startsWith("Merged into");
    }

    private String sayOf(String letters, String event, String language) {
        return say(letters, event, Map.of(), language);
    }

    private String say(String event, Map<String, String> facts, String language) {
        return say("OR", event, facts, language);
    }

    private String say(String letters, String event, Map<String, String> facts, String language) {
        var entry = new TimelineEntry(AT, event, "heed", facts);
        var about = CaseNumber.of(letters, 7);
        return happenings.lines(about, List.of(entry), ZoneOffset.UTC, Locale.forLanguageTag(language)).stream()
                .map(Happenings.Line::sentence)
                .findFirst()
                .orElse("");
    }
}
