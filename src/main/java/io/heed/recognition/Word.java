package io.heed.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word, mark or emoji of a text. Accents are dropped, because half of what is written in Polish on a telephone has
 * none; links, names of accounts and numbers are told as what they are.
 *
 * @param said as the customer wrote it
 * @param form as it is compared: small letters, no accents, nothing drawn out
 * @param negated whether a "not" stands shortly before it
 */
record Word(String said, String form, boolean negated) {

    /** A text is read up to here, in characters. */
    private static final int LONGEST = 20_000;

    /** A "not" reaches so many words. */
    private static final int REACH = 4;

    private static final Pattern PIECE = Pattern.compile(
            "https?://\\S+|www\\.\\S+|[@#][\\p{L}\\p{N}_]+"
                    + "|[:;=][-']?[)(\\]\\[dDpPoO/\\\\|]|<3"
                    + "|\\p{N}[\\p{N}.,:]*|\\p{L}[\\p{L}\\p{M}'’-]*|[!?]+|\\.{2,}|[\\p{So}\\p{Sk}][\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}]*");
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Set<String> NOT = Set.of(
            "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "cannot", "without", "dont", "cant",
            "wont", "didnt", "isnt", "wasnt", "doesnt", "nie", "bez", "nigdy", "nic", "nikt", "ani", "zaden", "zadna",
            "zadnej", "zadnego");

    /** The words of a text, in order. */
    static List<Word> in(String text) {
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var piece = PIECE.matcher(Normalizer.normalize(start, Normalizer.Form.NFKC));
        var words = new ArrayList<Word>();
        int reach = 0;
        while (piece.find()) {
            var word = new Word(piece.group(), formOf(piece.group()), reach > 0);
            words.add(word);
            reach = word.isNot() ? REACH : word.endsSentence() ? 0 : reach - 1;
        }
        return words;
    }

    /** As words are compared, without accents. */
    static String plain(String text) {
        var small = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ł', 'l');
        return ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }

    boolean isLetters() {
        return Character.isLetter(form.codePointAt(0));
    }

    /** Whether it can be shown as a reason: a word or an emoji, not a mark, a number or the name of an account. */
    boolean isTelling() {
        return isLetters() ? form.length() > 2 : form.codePointAt(0) > 0x2000;
    }

    /** Whether it is a word of three letters or more, all of them capitals. */
    boolean isShouted() {
        return said.length() > 2
                && Character.isLetter(said.charAt(0))
                && said.equals(said.toUpperCase(Locale.ROOT))
                && !said.equals(said.toLowerCase(Locale.ROOT));
    }

    boolean isDrawnOut() {
        return isLetters() && DRAWN_OUT.matcher(said).find();
    }

    private boolean isNot() {
        return NOT.contains(form) || form.endsWith("n't");
    }

    private boolean endsSentence() {
        return form.startsWith("!") || form.startsWith("?") || form.startsWith(".");
    }

    private static String formOf(String said) {
        char first = said.charAt(0);
        if (first == '@') {
            return "<account>";
        }
        if (said.startsWith("http") && said.contains("://") || said.startsWith("www.")) {
            return "<link>";
        }
        if (Character.isDigit(first)) {
            return said.indexOf(':') > 0 ? "<time>" : "<number>";
        }
        if (first == '!' || first == '?') {
            return said.length() == 1 ? said : said.indexOf('?') < 0 ? "!!" : said.indexOf('!') < 0 ? "??" : "?!";
        }
        if (first == '.') {
            return "...";
        }
        var plain = plain(first == '#' ? said.substring(1) : said);
        return DRAWN_OUT.matcher(plain).replaceAll("$1$1");
    }
}
