package io.heed.channel.mail;

import java.util.function.IntPredicate;

/** Text that a page may show and the database keeps: no control characters, no half characters, one kind of line end. */
final class Display {

    private static final int REPLACEMENT = 0xFFFD;

    private Display() {}

    /** Several lines; line breaks and tabs stay. */
    static String lines(String text) {
        var even = text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
        return kept(even, c -> c >= ' ' || c == '\n' || c == '\t').strip();
    }

    /** One line: whatever breaks lines is a space. */
    static String oneLine(String text) {
        return kept(text.replaceAll("[\\r\\n\\t\\u0085\\u2028\\u2029]+", " "), c -> c >= ' ')
                .strip();
    }

    private static String kept(String text, IntPredicate wanted) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                kept.appendCodePoint(REPLACEMENT);
            } else if (wanted.test(c) && c != 0x7F && !(c >= 0x80 && c < 0xA0)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }
}
