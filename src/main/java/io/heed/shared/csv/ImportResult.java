package io.heed.shared.csv;

import io.heed.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a file's records.
 *
 * @param duplicates how many were there before, in the register or further up in the file
 * @param rejected the first thousand that could not be taken, in the file's order
 * @param rejectedCount how many could not be taken
 */
public record ImportResult(long accepted, long duplicates, List<Rejection> rejected, long rejectedCount) {

    private static final int MOST_TOLD = 1_000;

    /**
     * A record that could not be taken.
     *
     * @param line the line of the file where it begins; the first is 1
     * @param reason names the file's column, unless the whole record is meant
     */
    public record Rejection(long line, Refused reason) {}

    /** Counts while the file is read. */
    public static final class Tally {

        private final List<Rejection> rejected = new ArrayList<>();
        private long accepted;
        private long duplicates;
        private long rejectedCount;

        public void accepted(long more) {
            accepted += more;
        }

        public void duplicates(long more) {
            duplicates += more;
        }

        public void rejected(long line, Refused reason) {
            rejectedCount++;
            if (rejected.size() < MOST_TOLD) {
                rejected.add(new Rejection(line, reason));
            }
        }

        public ImportResult result() {
            return new ImportResult(accepted, duplicates, List.copyOf(rejected), rejectedCount);
        }
    }
}
