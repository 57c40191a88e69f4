package io.heed.audit.history;

import java.time.Duration;
import java.util.SortedMap;

/**
 * Lengths of time in classes, eight for each doubling: so many cases can be counted once and for all and the median is
 * still known to a few per cent.
 */
final class TimeSpent {

    /** No length: it is not over yet. */
    static final int NONE = -1;

    private static final double A_DOUBLING = 8;

    private TimeSpent() {}

    /** The class of this length, from 0. */
    static int bucket(long millis) {
        return (int) (A_DOUBLING * Math.log(1 + Math.max(0, millis) / 1000.0) / Math.log(2));
    }

    /** The length in the middle of the class. */
    static Duration middle(int bucket) {
        return bucket == 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.round(1000 * (Math.pow(2, (bucket + 0.5) / A_DOUBLING) - 1)));
    }

    /** The median of these classes, each with its count; null when there are none. */
    static Duration median(SortedMap<Integer, Long> counts) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var passed = 0L;
        for (var each : counts.entrySet()) {
            passed += each.getValue();
            if (passed > 0 && passed * 2 >= all) {
                return middle(each.getKey());
            }
        }
        return null;
    }
}
