package io.heed.studio.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of a list kept their order. */
final class Ordered {

    private Ordered() {}

    /**
     * The values that stand in their order: as many as possible, so that whoever moves one row past nine has moved one.
     *
     * @param values each at most once
     */
    static Set<Integer> kept(List<Integer> values) {
        var length = new int[values.size()];
        var previous = new int[values.size()];
        var last = -1;
        for (int at = 0; at < values.size(); at++) {
            length[at] = 1;
            previous[at] = -1;
            for (int earlier = 0; earlier < at; earlier++) {
                if (values.get(earlier) < values.get(at) && length[earlier] + 1 > length[at]) {
                    length[at] = length[earlier] + 1;
                    previous[at] = earlier;
                }
            }
            if (last < 0 || length[at] > length[last]) {
                last = at;
            }
        }
        var kept = new ArrayList<Integer>();
        for (int at = last; at >= 0; at = previous[at]) {
            kept.add(values.get(at));
        }
        return new HashSet<>(kept);
    }
}
