package io.heed.theme;

import io.heed.shared.CaseNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is alike among words of customers. Whatever has most in common with others stands in the middle of a group, and all
 * members are like the middle one: groups do not run together over a chain of likenesses.
 */
final class AlikeGroups {

    /** How much two texts have in common at least. */
    static final double ALIKE = 0.4;

    private static final int MOST_ALIKE = 150;
    private static final int LEAST_IN_THEME = 2;
    private static final double LEAST_SHARE = 0.6;

    private final List<Verbatim> free;
    private final List<Verbatim> all;
    private final LikeIndex index;

    /**
     * @param free what belongs to no theme
     * @param inThemes what does
     */
    AlikeGroups(List<Verbatim> free, List<Verbatim> inThemes) {
        this.free = List.copyOf(free);
        this.all = Stream.concat(free.stream(), inThemes.stream()).toList();
        this.index = new LikeIndex(all);
    }

    /** Words that may belong to a theme there is, with how much they have in common with it, 0 to 1. */
    record Addition(CaseNumber theme, long verbatim, double likeness) {}

    /**
     * Words that may be a theme.
     *
     * @param members the middle one first, then the likest
     * @param likeness of each member to the middle one
     */
    record Group(List<Verbatim> members, List<Double> likeness) {}

    /** What was found. */
    record Found(List<Addition> additions, List<Group> groups) {}

    /**
     * Finds what may belong to themes, and of the rest groups of at least so many customers.
     *
     * @param notTogether keys of what a person has found to have nothing in common
     */
    Found find(int atLeast, Set<Long> notTogether) {
        var additions = new ArrayList<Addition>();
        var neighbours = new HashMap<Integer, List<LikeIndex.Like>>();
        for (int place = 0; place < free.size(); place++) {
            var likes = index.like(place, ALIKE, MOST_ALIKE);
            var addition = addition(free.get(place), likes);
            if (addition != null) {
                additions.add(addition);
            } else if (!notTogether.contains(free.get(place).id())) {
                neighbours.put(place, likes);
            }
        }
        return new Found(additions, groups(neighbours, atLeast));
    }

    /** The words that the members share and others do not use; null when there are none. */
    String words(Group group, Set<String> names) {
        return LabelWords.of(group.members(), index, names);
    }

    void close() {
        index.close();
    }

    private Addition addition(Verbatim said, List<LikeIndex.Like> likes) {
        var votes = new HashMap<CaseNumber, List<Double>>();
        int voters = 0;
        for (var like : likes) {
            var theme = all.get(like.place()).theme();
            if (theme != null) {
                votes.computeIfAbsent(theme, each -> new ArrayList<>()).add(like.likeness());
                voters++;
            }
        }
        var best = votes.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<CaseNumber, List<Double>> each) ->
                                each.getValue().size())
                        .thenComparing(each -> each.getKey().value()))
                .orElse(null);
        if (best == null
                || best.getValue().size() < LEAST_IN_THEME
                || best.getValue().size() < LEAST_SHARE * voters) {
            return null;
        }
        return new Addition(best.getKey(), said.id(), best.getValue().get(0));
    }

    private List<Group> groups(Map<Integer, List<LikeIndex.Like>> neighbours, int atLeast) {
        var order = neighbours.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (Integer place) -> -neighbours.get(place).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var taken = new HashSet<Integer>();
        var groups = new ArrayList<Group>();
        for (int middle : order) {
            if (taken.contains(middle)) {
                continue;
            }
            var around = neighbours.get(middle).stream()
                    .filter(like -> neighbours.containsKey(like.place()) && !taken.contains(like.place()))
                    .toList();
            var group = group(middle, around);
            if (speakers(group) >= atLeast) {
                groups.add(group);
                taken.add(middle);
                around.forEach(like -> taken.add(like.place()));
            }
        }
        return groups;
    }

    private Group group(int middle, List<LikeIndex.Like> around) {
        var members = new ArrayList<Verbatim>(List.of(all.get(middle)));
        var likeness = new ArrayList<Double>(List.of(1.0));
        for (var like : around) {
            members.add(all.get(like.place()));
            likeness.add(like.likeness());
        }
        return new Group(members, likeness);
    }

    /** One customer who says the same again is one; nobody known is somebody else each time. */
    private static int speakers(Group group) {
        long known = group.members().stream()
                .map(Verbatim::customerId)
                .filter(each -> each != null)
                .distinct()
                .count();
        long unknown = group.members().stream()
                .filter(each -> each.customerId() == null)
                .count();
        return (int) (known + unknown);
    }
}
