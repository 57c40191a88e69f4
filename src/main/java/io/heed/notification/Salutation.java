package io.heed.notification;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which a reader is greeted. Whoever types a name into an open form chooses words that we send to somebody
 * else's mailbox: what carries an address, a number to call or a line of its own is no name to be greeted by.
 */
final class Salutation {

    private static final int LONGEST = 100;

    /** Letters of every script with their accents and joiners, short numbers, and the signs that names are written with. */
    private static final Pattern NAME = Pattern.compile(
            "(?!.*\\d{4})[\\p{L}\\p{M}\\d\\u200C\\u200D \\u00A0.,'\u2019\u02BC&()\"\u201E\u201D\u2010\u2011-]+");

    /** Mail programs make links of words with a dot inside; one letter before and after it is an initial. */
    private static final Pattern LINKED =
            Pattern.compile("[\\p{L}\\p{M}\\d]{2}\\.[\\p{L}\\d]|\\.[\\p{L}\\d][\\p{L}\\p{M}\\d]");

    private Salutation() {}

    /** The name as it may be said in a letter; empty when there is none. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(name)
                .map(String::strip)
                .filter(given -> given.codePointCount(0, given.length()) <= LONGEST)
                .filter(given -> given.codePoints().anyMatch(Character::isLetter))
                .filter(given ->
                        NAME.matcher(given).matches() && !LINKED.matcher(given).find());
    }
}
