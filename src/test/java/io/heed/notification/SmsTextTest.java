package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a text message says: short, whole, with the case number and the link. */
class SmsTextTest {

    private static final String LINK = "https://care.example.com/case/0123456789abcdefghijkl";

    private final SmsText text = new SmsText(LetterStories.messages());

    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDEA_THANKS", "PRAISE_THANKS", "CARE_CALL_MISSED", "SURVEY_THANKS", "CONTACT", "NOTICE", "ERASURE"
            })
    void everyLetterFitsInOneMessageInBothLanguages(LetterKind kind) {
        for (var language : new String[] {"en", "pl"}) {
            var subject = LetterStories.messages()
                    .getMessage(
                            "notification." + kind.key() + ".subject",
                            new Object[] {LetterStories.CASE.value()},
                            Locale.forLanguageTag(language));
            var said = text.of(letter(subject, language, LINK));
            assertThat(said).contains(LetterStories.CASE.value()).endsWith(" " + LINK);
            assertThat(SmsText.septets(said)).isLessThanOrEqualTo(SmsText.ONE_MESSAGE);
        }
    }

    @Test
    void sentenceThatDoesNotFitGivesWayToAShorterOneAndIsNeverCut() {
        var said = text.of(letter("A very long sentence ".repeat(8), "en", LINK));
        assertThat(said).isEqualTo("A new letter about your case " + LetterStories.CASE + ": " + LINK);
        assertThat(text.of(letter("Bardzo długie zdanie ".repeat(8), "pl", LINK)))
                .isEqualTo("Nowy list w Twojej sprawie " + LetterStories.CASE + ": " + LINK);
    }

    @ParameterizedTest
    @CsvSource({"en, We have forgotten you", "pl, Usunęliśmy Państwa dane"})
    void theLastLetterLeadsNowhereAndSaysAllOfItself(String language, String begins) {
        var subject = LetterStories.messages()
                .getMessage("notification.erasure.subject", null, Locale.forLanguageTag(language));
        assertThat(subject).startsWith(begins);
        assertThat(text.of(letter(subject, language, "")))
                .startsWith(SmsText.gsm(subject))
                .doesNotContain("http");
    }

    @Test
    void linkIsNeverCutHoweverLongItIs() {
        var link = "https://" + "long.".repeat(60) + "example.com/case/0123456789abcdefghijkl";
        assertThat(text.of(letter("x", "en", link))).isEqualTo(LetterStories.CASE + " " + link);
    }

    @ParameterizedTest
    @CsvSource({
        "'Zażółć gęślą jaźń, ŁÓDŹ', 'Zazolc gesla jazn, LODZ'",
        "'It’s “done” – all of it…', 'It''s \"done\" - all of it...'",
        "'Grüße für 5 €', 'Grüße für 5 €'",
        "'smile 😀 你好', 'smile  '"
    })
    void wordsAreWrittenInTheLettersOfTelephones(String given, String sent) {
        assertThat(SmsText.gsm(given)).isEqualTo(sent);
    }

    @Test
    void signsOfTheExtensionCountTwice() {
        assertThat(SmsText.septets("a€[b]")).isEqualTo(8);
    }

    private static Letter letter(String subject, String language, String link) {
        var letter = LetterStories.letter(1, subject, "+48600100200", LetterKind.ANSWER);
        return new Letter(
                1,
                letter.caseNumber(),
                7L,
                null,
                Medium.SMS,
                letter.address(),
                letter.kind(),
                language,
                subject,
                "",
                "",
                link,
                letter.messageId(),
                letter.state(),
                1,
                letter.nextAttemptAt(),
                letter.createdAt(),
                null,
                null,
                0,
                null,
                null,
                false);
    }
}
