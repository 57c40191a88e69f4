package io.heed.channel.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Polish from everything else, so that a customer is answered in the language they wrote in: we know two. */
final class Languages {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final int ENOUGH = 3;
    private static final int LOOKED_AT = 4_000;
    private static final Pattern LETTERS = Pattern.compile("[ąćęłńśźżĄĆĘŁŃŚŹŻ]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{1,20}");
    private static final Set<String> WORDS = Set.of(
            "nie",
            "się",
            "sie",
            "jest",
            "że",
            "ze",
            "proszę",
            "prosze",
            "dzień",
            "dzien",
            "dobry",
            "pozdrawiam",
            "mam",
            "jak",
            "przez",
            "dla",
            "witam",
            "państwa",
            "panstwa",
            "reklamacja",
            "reklamację",
            "już",
            "juz",
            "czy",
            "oraz");

    private Languages() {}

    /** The language by the mail's own word, else by its words. */
    static Locale of(String contentLanguage, String text) {
        if (contentLanguage.startsWith("pl")) {
            return POLISH;
        }
        var head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        var words = WORD.matcher(head.toLowerCase(Locale.ROOT))
                .results()
                .filter(word -> WORDS.contains(word.group()))
                .count();
        var letters = LETTERS.matcher(head).results().limit(ENOUGH).count();
        return words + letters >= ENOUGH && words > 0 ? POLISH : Locale.ENGLISH;
    }
}
