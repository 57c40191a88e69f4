package io.heed.complaint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Recognition by rules: word beginnings, English and Polish together, listed in {@code recognition.properties}. It needs
 * no training and every hit can be explained by the word that caused it.
 */
@Component
class KeywordRecognition implements Recognition {

    /** What takes more words than this, in characters, is not a small and clear matter. */
    private static final int LONG = 400;

    private static final int LONGEST_THANKS = 12;

    /** Words that turn thanks into something else. */
    private static final Pattern RESERVATION = Pattern.compile(
            "\\?|(?<!\\p{L})(but|not|n't|nothing|still|however|never|when|why|ale|nie|nadal|wciąż|kiedy|dlaczego)(?!\\p{L})");

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    KeywordRecognition() {
        var words = new Properties();
        try (var in = new InputStreamReader(
                KeywordRecognition.class.getResourceAsStream("recognition.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.stringPropertyNames().forEach(signal -> patterns.put(signal, anyBeginning(words.getProperty(signal))));
    }

    @Override
    public Recognised recognise(String text) {
        var lowerCase = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        Set<String> found = patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(lowerCase).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (text.length() > LONG) {
            found.add("long");
        }
        return new Recognised(found, emotionOf(found, text), isOnlyThanks(found, lowerCase));
    }

    private static String emotionOf(Set<String> signals, String text) {
        if (signals.contains("distress") || signals.contains("need")) {
            return "DISTRESSED";
        }
        if (signals.contains("anger") || isShouted(text)) {
            return "ANGRY";
        }
        return signals.contains("upset") ? "UPSET" : "CALM";
    }

    private static boolean isOnlyThanks(Set<String> signals, String lowerCase) {
        return signals.equals(Set.of("thanks"))
                && lowerCase.split("\\s+").length <= LONGEST_THANKS
                && !RESERVATION.matcher(lowerCase).find();
    }

    private static boolean isShouted(String text) {
        var letters = text.chars().filter(Character::isLetter).count();
        var capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 20 && capitals * 10 > letters * 7;
    }

    private static Pattern anyBeginning(String commaSeparated) {
        return Pattern.compile(Stream.of(commaSeparated.split(","))
                .map(String::strip)
                .map(word -> word.endsWith("$")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "(?!\\p{L})"
                        : Pattern.quote(word))
                .collect(Collectors.joining("|", "(?<![\\p{L}])(?:", ")")));
    }
}
