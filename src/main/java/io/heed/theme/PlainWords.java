package io.heed.theme;

import java.util.regex.Pattern;

/** What somebody said without what would make it alike for no reason: addresses, names of accounts, numbers. */
final class PlainWords {

    private static final Pattern NOT_WORDS = Pattern.compile(
            "https?://\\S+|www\\.\\S+|[\\w.+-]{1,64}@[\\w.-]{1,253}|[@#]\\w+|&\\w{2,6};|\\d[\\d.,:/-]*|\\b[A-Z]{2}-\\d{6,12}-\\d\\b");

    private PlainWords() {}

    static String of(String text) {
        return NOT_WORDS.matcher(text).replaceAll(" ");
    }
}
