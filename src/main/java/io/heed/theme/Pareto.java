package io.heed.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Amounts from the largest to the smallest, with the share that each and those before it make up. The vital few are those that
 * it takes to come to four fifths of the whole.
 *
 * @see <a href="https://www.juran.com/blog/a-guide-to-the-pareto-principle-80-20-rule-pareto-analysis/">J. M. Juran on the vital
 *     few and the useful many</a>
 */
public record Pareto<T>(List<Bar<T>> bars, long total) {

    /** The share that the vital few make up. */
    public static final double VITAL = 0.8;

    /** Something and its amount. */
    public record Amount<T>(T what, long amount) {}

    /**
     * One of them, in its place.
     *
     * @param share of the whole, 0 to 1
     * @param cumulated its share and those of all larger ones, 0 to 1
     * @param vital whether it is one of the vital few
     */
    public record Bar<T>(T what, long amount, double share, double cumulated, boolean vital) {}

    /** Orders the amounts; those of nothing are left out, and equal ones stay in their order. */
    public static <T> Pareto<T> of(List<Amount<T>> amounts) {
        var ordered = amounts.stream()
                .filter(each -> each.amount() > 0)
                .sorted(Comparator.comparingLong((Amount<T> each) -> -each.amount()))
                .toList();
        long total = ordered.stream().mapToLong(Amount::amount).sum();
        var bars = new ArrayList<Bar<T>>();
        long before = 0;
        for (var each : ordered) {
            var vital = before < VITAL * total;
            before += each.amount();
            bars.add(new Bar<>(
                    each.what(), each.amount(), (double) each.amount() / total, (double) before / total, vital));
        }
        return new Pareto<>(List.copyOf(bars), total);
    }

    /** How many are the vital few. */
    public int vitalFew() {
        return (int) bars.stream().filter(Bar::vital).count();
    }
}
