package io.heed.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words that the members of a group share and others do not use. Names are none of them: neither those of the customers
 * themselves nor what is mostly written with a capital inside a sentence.
 */
final class LabelWords {

    private static final int MOST = 5;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 400;
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}'’-]+");

    private LabelWords() {}

    /**
     * A word as it stands in a text.
     *
     * @param stem what Lucene compares
     * @param written how the customer wrote it
     * @param named whether it begins with a capital, is not all capitals and does not begin a sentence
     */
    record Word(String stem, String written, boolean named) {

        static Stream<Word> in(String text, Analyzer analyzer, String field) {
            var words = new ArrayList<Word>();
            try (var tokens = analyzer.tokenStream(field, text)) {
                var term = tokens.addAttribute(CharTermAttribute.class);
                var at = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    var written = text.substring(at.startOffset(), at.endOffset());
                    words.add(new Word(term.toString(), written, isName(text, at.startOffset(), written)));
                }
                tokens.end();
            } catch (IOException impossibleInMemory) {
                throw new UncheckedIOException(impossibleInMemory);
            }
            return words.stream();
        }

        private static boolean isName(String text, int start, String written) {
            var before = text.substring(0, start).stripTrailing();
            return !before.isEmpty()
                    && ".!?:\"“".indexOf(before.charAt(before.length() - 1)) < 0
                    && Character.isUpperCase(written.charAt(0))
                    && written.chars().anyMatch(Character::isLowerCase);
        }
    }

    /** At most five words, the most telling first, separated by commas; null when there is none. */
    static String of(List<Verbatim> members, LikeIndex index, Set<String> names) {
        var stems = new HashMap<String, Stem>();
        for (var member : members) {
            var seen = new HashSet<String>();
            index.words(member)
                    .forEach(word -> stems.computeIfAbsent(word.stem(), each -> new Stem(member))
                            .count(word, seen.add(word.stem())));
        }
        var forbidden = parts(names);
        int least = Math.max(2, members.size() / 4);
        var words = stems.entrySet().stream()
                .filter(each ->
                        each.getValue().members >= least && each.getValue().isWord(forbidden))
                .sorted(Comparator.comparingDouble((Map.Entry<String, Stem> each) ->
                                -each.getValue().weight(each.getKey(), index))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(each -> each.getValue().written())
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty() || words.length() > LONGEST ? null : words;
    }

    private static Set<String> parts(Set<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name.split("[^\\p{L}]+")))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What is known of one stem in the group. */
    private static final class Stem {

        private final Verbatim first;
        private final Map<String, Integer> forms = new HashMap<>();
        private int members;
        private int uses;
        private int named;

        Stem(Verbatim first) {
            this.first = first;
        }

        void count(Word word, boolean newInMember) {
            forms.merge(word.written().toLowerCase(Locale.ROOT), 1, Integer::sum);
            members += newInMember ? 1 : 0;
            uses++;
            named += word.named() ? 1 : 0;
        }

        boolean isWord(Set<String> forbidden) {
            return named * 2 <= uses
                    && written().length() >= SHORTEST
                    && LETTERS.matcher(written()).matches()
                    && forms.keySet().stream().noneMatch(forbidden::contains);
        }

        double weight(String stem, LikeIndex index) {
            return members * Math.log(1 + (double) index.size() / index.occurrences(first, stem));
        }

        String written() {
            return forms.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }
}
