package io.heed.audit.history;

import java.util.List;
import java.util.function.Consumer;

/** Writes many rows, a statement for each thousand. */
final class Portions {

    private static final int ROWS = 1_000;

    private Portions() {}

    /** Gives the rows on, in their order; no rows are no statement. */
    static <T> void of(List<T> rows, Consumer<List<T>> write) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            write.accept(rows.subList(from, Math.min(rows.size(), from + ROWS)));
        }
    }
}
