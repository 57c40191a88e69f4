package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordRecognitionTest {

    private final Recognition recognition = new KeywordRecognition();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You charged me twice for March | billing",
                "Na rachunku są naliczone dwie opłaty | billing",
                "The parcel was never delivered | delivery",
                "Kurier zostawił paczkę u sąsiada | delivery",
                "I lost my job and a bailiff is at the door | hardship",
                "Komornik zajął mi konto | hardship",
                "There was smoke coming out of the meter | safety",
                "I will go to the ombudsman | regulator"
            })
    void signalsAreReadInEnglishAndPolish(String text, String signal) {
        assertThat(recognition.recognise(text).signals()).contains(signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you!", "thanks a lot", "Dziękuję bardzo", "Dzięki!"})
    void thanksAloneAreThanks(String text) {
        assertThat(recognition.recognise(text).isThanks()).isTrue();
    }

    @Test
    void thanksWithAComplaintAreNotOnlyThanks() {
        assertThat(recognition
                        .recognise("Thanks, but the invoice is still wrong")
                        .isThanks())
                .isFalse();
        assertThat(recognition.recognise("Thanks for nothing, it still leaks").isThanks())
                .isFalse();
        assertThat(recognition.recognise("Thanks. When does he come?").isThanks())
                .isFalse();
        assertThat(recognition.recognise("Dziękuję, ale dalej cieknie").isThanks())
                .isFalse();
    }

    @Test
    void emotionIsReadFromWordsAndFromShouting() {
        assertThat(recognition.recognise("I am furious").emotion()).isEqualTo("ANGRY");
        assertThat(recognition.recognise("WHY DOES NOBODY ANSWER THE TELEPHONE").emotion())
                .isEqualTo("ANGRY");
        assertThat(recognition.recognise("I cannot cope any more").emotion()).isEqualTo("DISTRESSED");
        assertThat(recognition.recognise("I am disappointed").emotion()).isEqualTo("UPSET");
        assertThat(recognition.recognise("The door does not close").emotion()).isEqualTo("CALM");
    }

    @Test
    void aLongStoryIsNoSmallMatter() {
        assertThat(recognition.recognise("The bill is wrong. ".repeat(30)).signals())
                .contains("long");
        assertThat(recognition.recognise("The bill is wrong.").signals()).doesNotContain("long");
    }

    @Test
    void aWordInsideAnotherIsNotRead() {
        assertThat(recognition
                        .recognise("I like coffee, feeding birds and courteous billionaires")
                        .signals())
                .doesNotContain("billing", "legal");
    }
}
