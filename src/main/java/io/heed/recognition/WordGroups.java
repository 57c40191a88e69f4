package io.heed.recognition;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words and phrases that mean much the same, listed in {@code words.properties}. Few labelled sentences cannot hold every
 * word of praise; the list can, and what it is worth is learnt from the sentences.
 */
final class WordGroups {

    /** The longest phrase, in words. */
    private static final int PHRASE = 4;

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    /** What phrases begin with, in whole words: where none goes on, nothing is looked for. */
    private final Set<String> begun = new HashSet<>();

    private WordGroups(Properties groups) {
        for (var group : groups.stringPropertyNames()) {
            for (var entry : groups.getProperty(group).split(",")) {
                var word = Word.plain(entry.strip());
                if (word.endsWith("$")) {
                    whole.computeIfAbsent(word.substring(0, word.length() - 1), any -> new TreeSet<>())
                            .add(group);
                } else if (!word.isEmpty()) {
                    beginnings.computeIfAbsent(word, any -> new TreeSet<>()).add(group);
                }
                for (int space = word.indexOf(' '); space > 0; space = word.indexOf(' ', space + 1)) {
                    begun.add(word.substring(0, space));
                }
            }
        }
    }

    /** The groups that are shipped. */
    static WordGroups shipped() {
        var groups = new Properties();
        try (var in = new InputStreamReader(
                WordGroups.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            groups.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordGroups(groups);
    }

    /** The groups of the word at a place, and of the phrases that begin there. */
    Set<String> at(List<Word> words, int place) {
        var found = new TreeSet<String>();
        var phrase = new StringBuilder();
        for (int i = place; i < Math.min(place + PHRASE, words.size()); i++) {
            if (i > place) {
                phrase.append(' ');
            }
            int last = phrase.length();
            phrase.append(words.get(i).form());
            found.addAll(whole.getOrDefault(phrase.toString(), Set.of()));
            addBeginnings(phrase, last, found);
            if (!begun.contains(phrase.toString())) {
                break;
            }
        }
        return found;
    }

    private void addBeginnings(StringBuilder phrase, int last, Set<String> found) {
        for (int end = last + 1; end <= Math.min(phrase.length(), last + 30); end++) {
            found.addAll(beginnings.getOrDefault(phrase.substring(0, end), Set.of()));
        }
    }
}
