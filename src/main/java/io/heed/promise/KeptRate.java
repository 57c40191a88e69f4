package io.heed.promise;

import java.util.OptionalInt;

/**
 * How many of the promises that came to an end were kept. Superseded ones are neither; one that is overdue and not yet
 * settled counts as broken, so that nothing is gained by leaving it open.
 *
 * @param kept how many were kept
 * @param broken how many were not
 */
public record KeptRate(long kept, long broken) {

    /** The share kept, in whole per cent rounded down, so that 100 means every one; empty when nothing was due. */
    public OptionalInt percent() {
        long all = kept + broken;
        return all == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(kept * 100 / all));
    }
}
