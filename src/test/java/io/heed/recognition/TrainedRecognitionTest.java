package io.heed.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedRecognitionTest {

    private static final TextRecognition RECOGNITION =
            new TrainedRecognition(new RecognitionProperties(0.75, List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The electrician never turned up and your hotline keeps me on hold | COMPLAINT",
                "I have been double charged for my train ticket | COMPLAINT",
                "Hydraulik zalał mi łazienkę i nikt nie odbiera telefonu | COMPLAINT",
                "Reklamuję buty, podeszwa odpadła po tygodniu | COMPLAINT",
                "Would be nice if the portal offered invoices as spreadsheets | IDEA",
                "I suggest putting a clock above the counter | IDEA",
                "Proponuję dodać mapę punktów odbioru | IDEA",
                "Przydałaby się możliwość płatności zegarkiem | IDEA",
                "Thank you, the technician was great and everything works | PRAISE",
                "Excellent support, I am impressed! | PRAISE",
                "Bardzo dziękuję, pan w serwisie był niezwykle pomocny | PRAISE",
                "Wspaniała restauracja, polecam każdemu | PRAISE",
                "How long does a transfer abroad take? | QUESTION",
                "Where is your nearest branch? | QUESTION",
                "Czy mogę zapłacić kartą u kuriera? | QUESTION",
                "Ile trwa rozpatrzenie wniosku? | QUESTION",
                "Follow me and win a free phone, link in bio | NOISE",
                "lol good morning | NOISE",
                "Jestem na urlopie, wiadomość wygenerowana automatycznie | NOISE",
                "😂😂😂 | NOISE"
            })
    void theKindOfATextIsTold(String text, MessageKind kind) {
        assertThat(RECOGNITION.suggest(text).kind().value()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why was I billed for two subscriptions? Refund me. | billing",
                "Na fakturze jest zła kwota | billing",
                "The app crashes when I log in | glitch",
                "Po aktualizacji aplikacja się zawiesza | glitch",
                "No electricity in our street since noon | outage",
                "Od rana nie mamy internetu ani zasięgu | outage",
                "The courier lost my package | delivery",
                "Kurier zgubił przesyłkę | delivery",
                "The clerk was rude and shouted at my wife | conduct",
                "Pracownik był niegrzeczny i krzyczał | conduct",
                "Smoke and sparks come out of the heater, it is dangerous | safety",
                "Czuć gaz na klatce, to niebezpieczne | safety",
                "A stranger withdrew money with my stolen card | fraud",
                "Oszust podał się za bank i wyłudził dane | fraud",
                "My lawyer is preparing a lawsuit | legal",
                "Sprawę oddaję do sądu, mój adwokat przygotowuje pozew | legal",
                "I lost my job and can't pay the arrears | hardship",
                "Straciłem pracę, grozi mi komornik | hardship",
                "I want to terminate my contract | cancellation",
                "Chcę wypowiedzieć umowę | cancellation",
                "Nobody has answered my letter | general"
            })
    void theCategoryIsOneOfTheTriageTable(String text, String category) {
        assertThat(RECOGNITION.suggest(text).category().value()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The second chair has not arrived yet. | CALM",
                "Proszę o korektę adresu na fakturze. | CALM",
                "I am so disappointed, I expected better from you. | UPSET",
                "Jest mi przykro, spodziewałam się czegoś lepszego. | UPSET",
                "What a pathetic joke, you liars!!! | ANGRY",
                "To skandal, jestem wściekły, żądam przeprosin! | ANGRY",
                "I am desperate, I can't sleep and I don't know what to do | DISTRESSED",
                "Błagam o pomoc, nie mam już siły, ciągle płaczę | DISTRESSED"
            })
    void theEmotionIsTold(String text, String emotion) {
        assertThat(RECOGNITION.suggest(text).emotion().value()).isEqualTo(emotion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The flight was cancelled and nobody helped us | NEGATIVE",
                "not happy at all, not helpful | NEGATIVE",
                "Paczka przyszła uszkodzona | NEGATIVE",
                "When does the shop open? | NEUTRAL",
                "Gdzie znajdę formularz? | NEUTRAL",
                "Love it, thank you! 😍 | POSITIVE",
                "Dzieki, super obsluga | POSITIVE"
            })
    void theSentimentIsTold(String text, Sentiment sentiment) {
        assertThat(RECOGNITION.suggest(text).sentiment().value()).isEqualTo(sentiment);
    }

    @Test
    void theWordsThatSpeakForItAreNamed() {
        assertThat(RECOGNITION.suggest("The courier lost my parcel on Tuesday").because())
                .hasSizeLessThanOrEqualTo(5)
                .contains("courier", "parcel")
                .doesNotContain("on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\n\t",
                "...",
                "?",
                "1234 5678",
                "@someone",
                "xqzt wvbn",
                "مرحبا كيف حالك",
                "שלום",
                "\u0000\uD800"
            })
    void aTextOfWhichNothingIsKnownIsLeftToAPerson(String text) {
        var suggestion = RECOGNITION.suggest(text);
        assertThat(suggestion.kind().confidence()).isZero();
        assertThat(suggestion.isCertain(0.75)).isFalse();
        assertThat(suggestion.because()).isEmpty();
    }

    @Test
    void noTextIsLikeAnEmptyOne() {
        assertThat(RECOGNITION.suggest(null)).isEqualTo(RECOGNITION.suggest(""));
    }

    @Test
    void theLongestTextIsReadInAMoment() {
        var letter = "You charged me twice and nobody answers, I'm waiting since May!!! ".repeat(400);
        var odd = List.of(
                letter,
                "a".repeat(50_000),
                "a'".repeat(25_000),
                "😡".repeat(25_000),
                "!?".repeat(25_000),
                "\u0301".repeat(50_000));
        odd.forEach(RECOGNITION::suggest);
        for (var text : odd) {
            long before = System.nanoTime();
            assertThat(RECOGNITION.suggest(text)).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void theSameTextGetsTheSameAnswer() {
        var again = new TrainedRecognition(new RecognitionProperties(0.75, List.of()));
        for (var example : ShippedSentences.of(Aspect.KIND).subList(0, 60)) {
            assertThat(again.suggest(example.text())).isEqualTo(RECOGNITION.suggest(example.text()));
        }
    }

    @Test
    void confidenceIsAShare() {
        for (var example : ShippedSentences.of(Aspect.KIND)) {
            var suggestion = RECOGNITION.suggest(example.text());
            assertThat(List.of(
                            suggestion.kind().confidence(),
                            suggestion.category().confidence(),
                            suggestion.emotion().confidence(),
                            suggestion.sentiment().confidence()))
                    .allSatisfy(confidence -> assertThat(confidence).isBetween(0.0, 1.0));
        }
    }

    @Test
    void aModelOfOnesOwnReplacesTheShippedOne(@TempDir Path folder) throws Exception {
        var file = folder.resolve("own.model");
        new ModelFile(
                        Aspect.CATEGORY,
                        Classifier.learn(List.of(
                                new Example("gardens", "the roses are dry"),
                                new Example("gardens", "the roses have lice"),
                                new Example("pools", "the water is green"),
                                new Example("pools", "the water is cold"))))
                .write(file);
        var own = new TrainedRecognition(new RecognitionProperties(0.75, List.of(file)));
        assertThat(own.suggest("my roses").category().value()).isEqualTo("gardens");
        assertThat(own.suggest("my roses").kind())
                .isEqualTo(RECOGNITION.suggest("my roses").kind());
    }

    @Test
    void aFileThatIsNoModelStopsTheStart(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("wrong.model"), "not a model");
        assertThatThrownBy(() -> new TrainedRecognition(new RecognitionProperties(0.75, List.of(file))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("heed.recognition.model")
                .hasMessageContaining("wrong.model");
    }

    @Test
    void aThresholdThatIsNoShareStopsTheStart() {
        assertThatThrownBy(() -> new TrainedRecognition(new RecognitionProperties(75, List.of())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("heed.recognition.threshold is 75.0");
    }
}
