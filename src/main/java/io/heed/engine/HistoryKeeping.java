package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Until when the engine remembers what has run. It forgets by that day alone, whether an instance has ended or not: whoever
 * must not be forgotten has to be given another day in time.
 */
public interface HistoryKeeping {

    /** What would be forgotten before, by id; those after the given id, all when it is empty. */
    List<Leaving> leavingBefore(Instant before, String after, int limit);

    /**
     * Remembers all instances of these cases, and what they called, until another day is set.
     *
     * @param until null for as long as nobody says otherwise
     */
    void keep(Collection<CaseNumber> cases, Instant until);

    /** Remembers this instance, and what it called, until then. */
    void keep(String instance, Instant until);

    /**
     * An instance that nobody called.
     *
     * @param caseNumber the case, or null when it is about none
     * @param running whether it has not ended
     */
    record Leaving(String instance, CaseNumber caseNumber, boolean running) {}
}
