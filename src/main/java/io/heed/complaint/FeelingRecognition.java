package io.heed.complaint;

import io.heed.recognition.RecognitionProperties;
import io.heed.recognition.TextRecognition;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The signals of the rules, and the heavier of two feelings: the one that the rules find and the one that the trained
 * recognition is sure of. What a rule finds is never made lighter: hardship or bereavement stays what it is however calmly
 * it is told.
 */
@Component
@Primary
class FeelingRecognition implements Recognition {

    private static final List<String> FROM_LIGHT_TO_HEAVY = List.of("CALM", "UPSET", "ANGRY", "DISTRESSED");

    private final KeywordRecognition rules;
    private final TextRecognition trained;
    private final double threshold;

    FeelingRecognition(KeywordRecognition rules, TextRecognition trained, RecognitionProperties properties) {
        this.rules = rules;
        this.trained = trained;
        this.threshold = properties.threshold();
    }

    @Override
    public Recognised recognise(String text) {
        var recognised = rules.recognise(text);
        var suggested = trained.suggest(text).emotion();
        return suggested.isCertain(threshold) && isHeavier(suggested.value(), recognised.emotion())
                ? new Recognised(recognised.signals(), suggested.value(), recognised.onlyThanks())
                : recognised;
    }

    private static boolean isHeavier(String feeling, String than) {
        return FROM_LIGHT_TO_HEAVY.indexOf(feeling) > FROM_LIGHT_TO_HEAVY.indexOf(than);
    }
}
