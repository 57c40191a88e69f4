package io.heed.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns what somebody types into a search in MariaDB's boolean full-text mode. Words are cut to their stem's length and
 * searched by their beginning, which finds the other forms of a Polish or English word; operators of the search language
 * are left out, so that nothing typed can be wrong.
 *
 * @see <a href="https://mariadb.com/kb/en/full-text-index-overview/">Full-Text Index Overview, MariaDB Knowledge Base</a>
 */
final class SearchWords {

    /** The server leaves out shorter words ({@code innodb_ft_min_token_size}). */
    private static final int SHORTEST = 3;

    private static final int MOST = 24;
    private static final int LONGEST = 30;

    /** Words that say nothing about the matter. */
    private static final Set<String> EMPTY = Set.of(
            "the",
            "and",
            "for",
            "that",
            "this",
            "with",
            "was",
            "were",
            "have",
            "has",
            "had",
            "not",
            "but",
            "you",
            "your",
            "are",
            "from",
            "they",
            "been",
            "will",
            "would",
            "when",
            "what",
            "why",
            "how",
            "can",
            "cannot",
            "there",
            "about",
            "jest",
            "nie",
            "czy",
            "jak",
            "dla",
            "się",
            "sie",
            "ale",
            "był",
            "była",
            "było",
            "przez",
            "kiedy",
            "dlaczego",
            "mam",
            "mnie",
            "mój",
            "moja",
            "moje",
            "oraz",
            "już",
            "jeszcze",
            "tylko",
            "państwa",
            "proszę",
            "dzień",
            "dobry");

    private SearchWords() {}

    /** The search, or null when nothing was typed that could be searched. */
    static String of(String typed) {
        if (typed == null) {
            return null;
        }
        var search = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .filter(word -> !EMPTY.contains(word))
                .map(SearchWords::beginning)
                .distinct()
                .limit(MOST)
                .map(word -> word + "*")
                .collect(Collectors.joining(" "));
        return search.isEmpty() ? null : search;
    }

    /** A word without the letters that case and number change. */
    private static String beginning(String word) {
        if (word.length() >= 8) {
            return word.substring(0, word.length() - 3);
        }
        return word.length() >= 5 ? word.substring(0, word.length() - 1) : word;
    }
}
