package io.heed.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Examples parted in those to learn from and those held back to be asked afterwards. Each label gives the same share;
 * which examples are held back depends on their texts alone, not on their order. A text that is there twice counts once:
 * learnt and asked, it would flatter the figures.
 *
 * @param learnt the greater part
 * @param heldBack what was never learnt from
 */
record HoldOut(List<Example> learnt, List<Example> heldBack) {

    /** Parts the examples; {@code share} is what is held back, 0 to 1. */
    static HoldOut of(List<Example> examples, double share) {
        var byLabel = new TreeMap<String, List<Example>>();
        for (var example : once(examples)) {
            byLabel.computeIfAbsent(example.label(), any -> new ArrayList<>()).add(example);
        }
        var learnt = new ArrayList<Example>();
        var heldBack = new ArrayList<Example>();
        for (var same : byLabel.values()) {
            same.sort(Comparator.<Example>comparingLong(each -> shuffled(each.text()))
                    .thenComparing(Example::text));
            int count = (int) Math.round(same.size() * share);
            heldBack.addAll(same.subList(0, count));
            learnt.addAll(same.subList(count, same.size()));
        }
        return new HoldOut(learnt, heldBack);
    }

    private static List<Example> once(List<Example> examples) {
        var seen = new HashSet<String>();
        return examples.stream()
                .filter(example -> seen.add(example.text().strip()))
                .toList();
    }

    private static long shuffled(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(UTF_8));
        return sum.getValue();
    }
}
