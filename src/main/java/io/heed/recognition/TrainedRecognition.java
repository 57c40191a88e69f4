package io.heed.recognition;

import io.heed.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Recognition by a classifier for each aspect: learnt from the shipped sentences when Heed starts, or read from the model
 * file that the operator names.
 */
@Component
class TrainedRecognition implements TextRecognition {

    private static final int REASONS = 5;

    private final Map<Aspect, Classifier> classifiers = new EnumMap<>(Aspect.class);

    TrainedRecognition(RecognitionProperties properties) {
        if (!(properties.threshold() >= 0 && properties.threshold() <= 1)) {
            throw new StartRefused(
                    "heed.recognition.threshold is " + properties.threshold() + ", which is not between 0 and 1.",
                    "Set it to a share such as 0.75.");
        }
        properties.model().stream()
                .map(ModelFile::read)
                .forEach(model -> classifiers.put(model.aspect(), model.classifier()));
        classifiers.putAll(Arrays.stream(Aspect.values())
                .filter(aspect -> !classifiers.containsKey(aspect))
                .parallel()
                .collect(Collectors.toMap(aspect -> aspect, TrainedRecognition::learnt)));
    }

    @Override
    public Suggestion suggest(String text) {
        var clues = Clues.in(text == null ? "" : text);
        var kind = ask(Aspect.KIND, clues);
        var category = ask(Aspect.CATEGORY, clues);
        var sentiment = ask(Aspect.SENTIMENT, clues);
        return new Suggestion(
                new Suggested<>(MessageKind.valueOf(kind.value()), kind.confidence()),
                category,
                ask(Aspect.EMOTION, clues),
                new Suggested<>(Sentiment.valueOf(sentiment.value()), sentiment.confidence()),
                reasons(clues, kind, category));
    }

    private Suggested<String> ask(Aspect aspect, Clues clues) {
        var classifier = classifiers.get(aspect);
        return classifier.knows(clues) ? classifier.classify(clues) : new Suggested<>(aspect.fallback(), 0);
    }

    private List<String> reasons(Clues clues, Suggested<String> kind, Suggested<String> category) {
        var words = new TreeMap<String, Double>();
        classifiers.get(Aspect.KIND).explain(clues, kind.value(), words);
        classifiers.get(Aspect.CATEGORY).explain(clues, category.value(), words);
        return words.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Classifier learnt(Aspect aspect) {
        try {
            return Classifier.learn(ShippedSentences.of(aspect));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
