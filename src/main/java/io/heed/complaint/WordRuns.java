package io.heed.complaint;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as runs of three words, so that two texts can be compared: case, punctuation, accents and quotation marks at the
 * beginning of lines do not count. Two texts are alike as far as the words of the shorter lie in runs that the longer has,
 * too: so a reply below which the first letter is quoted is still like the first letter.
 *
 * <p>Runs of words ("shingles") and containment are from A. Broder, "On the resemblance and containment of documents",
 * Compression and Complexity of Sequences, 1997.
 */
final class WordRuns {

    /** Shorter texts say too little to be found by their words alone. */
    static final int FEWEST_WORDS = 20;

    private static final int LENGTH = 3;

    /** Below it no script does without spaces. */
    private static final int LAST_OF_ALPHABETS = 0xdff;

    /** Scripts that are written without spaces count by the character. */
    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

    private static final Pattern ACCENTS = Pattern.compile("[\\p{M}'’ʼ`´]");

    private final int words;
    private final long[] runs;

    private WordRuns(int words, long[] runs) {
        this.words = words;
        this.runs = runs;
    }

    static WordRuns of(String text) {
        var words = words(text);
        var runs = new long[Math.max(0, words.size() - LENGTH + 1)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = hash(words.subList(i, i + LENGTH));
        }
        if (runs.length == 0 && !words.isEmpty()) {
            runs = new long[] {hash(words)};
        }
        return new WordRuns(words.size(), runs);
    }

    /** Whether there are words enough to find the text by them alone. */
    boolean isTelling() {
        return words >= FEWEST_WORDS;
    }

    /** Each run once. */
    long[] distinct() {
        return Arrays.stream(runs).distinct().toArray();
    }

    /**
     * How much is the same, in percent from 0 to 100, the same both ways: of the words of the shorter text; when that is too
     * short to tell anything, of the longer.
     */
    int percentSharedWith(WordRuns other) {
        var shorter = words <= other.words ? this : other;
        var longer = shorter == this ? other : this;
        return shorter.isTelling()
                ? shorter.percentIn(longer)
                : Math.min(longer.percentIn(shorter), shorter.percentIn(longer));
    }

    private int percentIn(WordRuns other) {
        if (words == 0) {
            return 0;
        }
        var theirs = other.asSet();
        var covered = new BitSet(words);
        for (int i = 0; i < runs.length; i++) {
            if (theirs.contains(runs[i])) {
                covered.set(i, Math.min(i + LENGTH, words));
            }
        }
        return 100 * covered.cardinality() / words;
    }

    private Set<Long> asSet() {
        var set = new HashSet<Long>();
        Arrays.stream(runs).forEach(set::add);
        return set;
    }

    private static List<String> words(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().forEach(each -> {
            var unspaced = each > LAST_OF_ALPHABETS && UNSPACED.contains(UnicodeScript.of(each));
            if (unspaced || !Character.isLetterOrDigit(each)) {
                end(word, words);
            }
            if (Character.isLetterOrDigit(each)) {
                word.appendCodePoint(each);
            }
            if (unspaced) {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** FNV-1a with 64 bits, over the words and a space after each. */
    private static long hash(List<String> words) {
        var hash = 0xcbf29ce484222325L;
        for (var word : words) {
            for (var each : (word + ' ').getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
            }
        }
        return hash;
    }
}
