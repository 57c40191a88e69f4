package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.recognition.MessageKind;
import io.heed.recognition.RecognitionProperties;
import io.heed.recognition.Sentiment;
import io.heed.recognition.Suggested;
import io.heed.recognition.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeelingRecognitionTest {

    @Test
    void aFeelingThatTheRulesMissIsTakenFromTheTrainedRecognition() {
        assertThat(feeling("ANGRY", 0.8, "My patience has run out with you")).isEqualTo("ANGRY");
    }

    @Test
    void aFeelingThatIsNotSureIsNotTaken() {
        assertThat(feeling("ANGRY", 0.74, "My patience has run out with you")).isEqualTo("CALM");
    }

    @Test
    void whatTheRulesFindIsNeverMadeLighter() {
        assertThat(feeling("CALM", 0.99, "I am furious")).isEqualTo("ANGRY");
        assertThat(feeling("UPSET", 0.99, "I am desperate, I cannot cope any more"))
                .isEqualTo("DISTRESSED");
    }

    @Test
    void theSignalsAreThoseOfTheRules() {
        var text = "Thanks, but the invoice is wrong";
        var recognised = recognition("ANGRY", 0.9).recognise(text);
        assertThat(recognised.signals())
                .isEqualTo(new KeywordRecognition().recognise(text).signals());
        assertThat(recognised.isThanks()).isFalse();
    }

    private static String feeling(String suggested, double confidence, String text) {
        return recognition(suggested, confidence).recognise(text).emotion();
    }

    private static Recognition recognition(String emotion, double confidence) {
        var suggestion = new Suggestion(
                new Suggested<>(MessageKind.COMPLAINT, 1),
                new Suggested<>("general", 1),
                new Suggested<>(emotion, confidence),
                new Suggested<>(Sentiment.NEGATIVE, 1),
                List.of());
        return new FeelingRecognition(
                new KeywordRecognition(), text -> suggestion, new RecognitionProperties(0.75, List.of()));
    }
}
