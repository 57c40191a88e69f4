package io.heed.recognition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text gives away: its words, pairs of words, beginnings of words (Polish ends a word in many ways), words that are
 * denied, groups of words, and its shape. The weights are such that a long text does not weigh more than a short one.
 */
final class Clues {

    private static final WordGroups GROUPS = WordGroups.shipped();

    /** A group stands for many words, and there are far fewer of them. */
    private static final float GROUP = 1.5f;

    private static final float WORD = 1;
    private static final double LENGTH = 6;
    private static final int BEGINNING = 5;
    private static final int NOWHERE = -1;

    private final List<Word> words;
    private final Map<String, Clue> clues = new LinkedHashMap<>();

    /** How much it weighs, and the place of its word. */
    private record Clue(float weight, int place) {}

    private Clues(List<Word> words) {
        this.words = words;
    }

    /** The clues in a text of any length. */
    static Clues in(String text) {
        var clues = new Clues(Word.in(text));
        clues.add("*", WORD, NOWHERE);
        clues.addWords();
        clues.addGroups();
        clues.addShape();
        return clues;
    }

    String[] names() {
        return clues.keySet().toArray(String[]::new);
    }

    float[] weights() {
        double squares = clues.values().stream()
                .mapToDouble(clue -> clue.weight * clue.weight)
                .sum();
        var weights = new float[clues.size()];
        int i = 0;
        for (var clue : clues.values()) {
            weights[i++] = (float) (clue.weight * LENGTH / Math.sqrt(squares));
        }
        return weights;
    }

    /** As the customer wrote it, the word behind each clue; empty for clues that have none. */
    String[] saidWords() {
        return clues.values().stream()
                .map(clue -> clue.place == NOWHERE || !words.get(clue.place).isTelling()
                        ? ""
                        : words.get(clue.place).said())
                .toArray(String[]::new);
    }

    private void addWords() {
        var before = "<start>";
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            add(word.form(), WORD, i);
            add(before + " " + word.form(), WORD, i);
            if (word.isLetters() && word.negated()) {
                add("not " + word.form(), WORD, i);
            }
            if (word.isLetters() && word.form().length() > BEGINNING) {
                add("^" + word.form().substring(0, BEGINNING), WORD, i);
            }
            before = word.form();
        }
        add(before + " <end>", WORD, words.size() - 1);
    }

    private void addGroups() {
        var times = new HashMap<String, Integer>();
        for (int i = 0; i < words.size(); i++) {
            for (var group : GROUPS.at(words, i)) {
                add((words.get(i).negated() ? "<not " : "<") + group + ">", GROUP, i);
                if (times.merge(group, 1, Integer::sum) == 2) {
                    add("<more " + group + ">", GROUP, i);
                }
            }
        }
    }

    private void addShape() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isShouted()) {
                add("<shouted>", GROUP, NOWHERE);
            }
            if (words.get(i).isDrawnOut()) {
                add("<drawn out>", GROUP, NOWHERE);
            }
        }
        if (!words.isEmpty()) {
            add("<first> " + words.get(0).form(), GROUP, 0);
            add("<last> " + words.get(words.size() - 1).form(), GROUP, words.size() - 1);
        }
        for (int length = 2; length <= 6; length += 2) {
            if (words.size() <= length) {
                add("<short " + length + ">", GROUP, NOWHERE);
            }
        }
    }

    private void add(String name, float weight, int place) {
        clues.putIfAbsent(name, new Clue(weight, place));
    }
}
