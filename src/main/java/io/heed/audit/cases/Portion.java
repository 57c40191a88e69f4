package io.heed.audit.cases;

import java.util.List;
import java.util.function.BiFunction;

/**
 * The beginning of a list that may be long.
 *
 * @param more whether there are more than these
 */
public record Portion<T>(List<T> rows, boolean more) {

    /** Copies the rows. */
    public Portion {
        rows = List.copyOf(rows);
    }

    /** Of an empty list. */
    static <T> Portion<T> none() {
        return new Portion<>(List.of(), false);
    }

    /** The first rows of what is read page by page. */
    static <T> Portion<T> first(int most, BiFunction<Integer, Integer, List<T>> page) {
        var rows = page.apply(0, most + 1);
        return new Portion<>(rows.subList(0, Math.min(most, rows.size())), rows.size() > most);
    }
}
