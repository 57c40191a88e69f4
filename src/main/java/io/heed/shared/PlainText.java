package io.heed.shared;

/**
 * Text that people can read and a database can keep as it was sent. Line breaks and tabs belong to it; NUL, the other
 * control characters of ASCII and halves of surrogate pairs do not. Everything else, in any script and direction, does.
 */
public final class PlainText {

    private static final String NOT_PLAIN = "problem.control-character";

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

    private static boolean isPlain(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint != 0x7F && Character.getType(codePoint) != Character.SURROGATE;
    }
}
