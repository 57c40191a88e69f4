package io.heed.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How well groups agree with what a file says its words are about; only words with such a label count. */
final class GroupPurity {

    private GroupPurity() {}

    /** The label that most members of the group have, and how many. */
    static Optional<String> of(AlikeGroups.Group group, List<VerbatimFiles.Labelled> read) {
        return best(labels(group, read))
                .map(each -> String.format(
                        Locale.ROOT, "%s %d of %d", each.getKey(), each.getValue(), sum(labels(group, read))));
    }

    /** All groups together, and the share that the most frequent label has anyway. */
    static Optional<String> of(List<AlikeGroups.Group> groups, List<VerbatimFiles.Labelled> read) {
        int agree = 0;
        int all = 0;
        for (var group : groups) {
            var labels = labels(group, read);
            agree += best(labels).map(Map.Entry::getValue).orElse(0);
            all += sum(labels);
        }
        var whole = new HashMap<String, Integer>();
        read.stream()
                .map(VerbatimFiles.Labelled::label)
                .filter(Objects::nonNull)
                .forEach(label -> whole.merge(label, 1, Integer::sum));
        if (all == 0) {
            return Optional.empty();
        }
        int most = best(whole).map(Map.Entry::getValue).orElse(0);
        return Optional.of(String.format(
                Locale.ROOT,
                "%d of %d labelled members (%.1f%%) have their group's most frequent label; of all words %.1f%% have the most"
                        + " frequent one",
                agree,
                all,
                100.0 * agree / all,
                100.0 * most / sum(whole)));
    }

    private static Map<String, Integer> labels(AlikeGroups.Group group, List<VerbatimFiles.Labelled> read) {
        var labels = new HashMap<String, Integer>();
        group.members().stream()
                .map(member -> read.get((int) member.id()).label())
                .filter(Objects::nonNull)
                .forEach(label -> labels.merge(label, 1, Integer::sum));
        return labels;
    }

    private static Optional<Map.Entry<String, Integer>> best(Map<String, Integer> labels) {
        return labels.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }

    private static int sum(Map<String, Integer> labels) {
        return labels.values().stream().mapToInt(Integer::intValue).sum();
    }
}
