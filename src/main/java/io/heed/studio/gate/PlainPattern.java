package io.heed.studio.gate;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns that are done in a moment whatever somebody writes into the field. Which others are cannot be told from their
 * text, so that these few have to do: characters, classes and counts, with one repetition and a few choices.
 */
final class PlainPattern {

    private static final String ESCAPED = "\\\\[dDwWsS.*+?()\\[\\]{}|^$\\\\/-]";
    private static final String CLASS = "\\[\\^?(?:" + ESCAPED + "|[^\\[\\]\\\\&])++]";
    private static final String CHARACTER = "[^\\\\\\[\\](){}*+?|^$]";
    private static final String COUNT = "\\{\\d{1,2}}";
    private static final String REPEATED = "(?<repeated>\\{\\d{1,2},\\d{0,3}}|[*+])";
    private static final Pattern PIECE = Pattern.compile("(?:" + ESCAPED + "|" + CLASS + "|" + CHARACTER + ")(?:"
            + COUNT + "|" + REPEATED + "|(?<maybe>\\?))?+|\\((?:\\?:)?+|\\)(?<none>\\?)?+|(?<either>\\|)|[\\^$]");
    private static final int LONGEST = 200;
    private static final int MOST_CHOICES = 4;

    private PlainPattern() {}

    static boolean is(String text) {
        return text.length() <= LONGEST && isPattern(text) && isQuick(text);
    }

    private static boolean isPattern(String text) {
        try {
            return Pattern.compile(text) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isQuick(String text) {
        var piece = PIECE.matcher(text);
        int repetitions = 0;
        int choices = 0;
        int at = 0;
        while (at < text.length()) {
            if (!piece.region(at, text.length()).lookingAt()) {
                return false;
            }
            repetitions += piece.group("repeated") == null ? 0 : 1;
            choices += piece.group("maybe") == null && piece.group("none") == null && piece.group("either") == null
                    ? 0
                    : 1;
            at = piece.end();
        }
        return repetitions <= 1 && choices <= MOST_CHOICES;
    }
}
