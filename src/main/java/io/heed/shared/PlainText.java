package io.heed.shared;

import java.util.regex.Pattern;

/**
 * Text that people can read and a database can keep as it was sent. Line breaks and tabs belong to it; NUL, the other
 * control characters of ASCII and halves of surrogate pairs do not. Everything else, in any script and direction, does.
 */
public final class PlainText {

    private static final String NOT_PLAIN = "problem.control-character";

    /** What a reader takes for one character: an emoji with its colour, a letter with its accents (Unicode, UAX 29). */
    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

    private PlainText() {}

    /**
     * Hands the text back when it is plain; null is.
     *
     * @param field the name of the field as the sender wrote it, or null
     * @throws Refused naming the field otherwise
     */
    public static String require(String field, String text) {
        if (!isPlain(text)) {
            throw new Refused(field, NOT_PLAIN);
        }
        return text;
    }

    /** Whether the text is plain; null is. */
    public static boolean isPlain(String text) {
        return text == null || text.codePoints().allMatch(PlainText::isPlain);
    }

    /**
     * The beginning of a text, with an ellipsis where something is left out. Nothing that a reader sees as one character is
     * cut through, unless it alone is longer.
     *
     * @param longest at most so many code points, the ellipsis included
     */
    public static String beginning(String text, int longest) {
        if (text == null || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, longest - 1);
        int end = 0;
        var characters = SEEN_AS_ONE.matcher(text);
        while (characters.find() && characters.end() <= limit) {
            end = characters.end();
        }
        return text.substring(0, end == 0 ? limit : end) + "…";
    }

    /**
     * The same, which ends where a word does, if there is such an end in its last fifth.
     *
     * @param longest at most so many code points, the ellipsis included
     */
    public static String opening(String text, int longest) {
        var beginning = beginning(text, longest);
        if (beginning == null || beginning.equals(text)) {
            return text;
        }
        var kept = beginning.substring(0, beginning.length() - 1);
        var next = text.substring(kept.length());
        int end = Character.isWhitespace(next.codePointAt(0)) ? kept.length() : lastSpace(kept);
        return end > kept.length() * 4 / 5 ? kept.substring(0, end).stripTrailing() + "…" : beginning;
    }

    private static int lastSpace(String text) {
        int end = text.length();
        while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isPlain(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint != 0x7F && Character.getType(codePoint) != Character.SURROGATE;
    }
}
