package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Cases of all kinds by when they began and ended. It is filled after the fact: what it tells may be a little old, never more
 * than what has happened.
 */
public interface PastCases {

    /**
     * Cases that ended before and whose words are still there, the first ended first.
     *
     * @param kinds the letters that their numbers begin with
     * @param after the last of those told before, or null
     */
    List<Ended> endedBefore(Collection<String> kinds, Instant before, Ended after, int limit);

    /** How many there are of them. */
    Waiting waiting(Collection<String> kinds, Instant before);

    /** Cases that began before and are open, the first begun first. */
    List<CaseNumber> openSince(Collection<String> kinds, Instant before, int limit);

    /** A case that has ended. */
    record Ended(CaseNumber number, Instant closedAt) {}

    /**
     * A count.
     *
     * @param oldest when the first of them ended, or null
     */
    record Waiting(int cases, Instant oldest) {}
}
