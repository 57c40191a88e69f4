package io.heed.shared.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What stands between the values of a file. Spreadsheets write a semicolon where the comma is in numbers, as in Poland, and
 * some write tabs: whichever the header has most of outside quotes is taken, a comma when in doubt.
 */
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private static final int LONGEST_HEADER = 1 << 16;

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /**
     * Looks at the header and leaves the content at its beginning. Bytes suffice: the three signs and the quote are one byte
     * each in the character sets that files are written in.
     *
     * @throws UncheckedIOException when whoever sends goes away
     */
    static Separator of(BufferedInputStream content) {
        try {
            content.mark(LONGEST_HEADER);
            var found = mostOf(content);
            content.reset();
            return found;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Separator mostOf(BufferedInputStream content) throws IOException {
        var counts = new int[values().length];
        var quoted = false;
        for (int i = 1, each = content.read(); i < LONGEST_HEADER && each >= 0; i++, each = content.read()) {
            quoted ^= each == '"';
            if (!quoted && each == '\n') {
                break;
            }
            for (var separator : values()) {
                counts[separator.ordinal()] += !quoted && each == separator.sign ? 1 : 0;
            }
        }
        var most = COMMA;
        for (var separator : values()) {
            most = counts[separator.ordinal()] > counts[most.ordinal()] ? separator : most;
        }
        return most;
    }
}
