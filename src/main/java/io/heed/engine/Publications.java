package io.heed.engine;

import io.heed.shared.Conflict;
import java.util.List;
import java.util.Optional;

/** Keeps which version counts from when on. Who may decide that is the business of {@code studio.Publishing}. */
public interface Publications {

    /** That publication; empty when there is none. */
    Optional<Publication> find(long id);

    /** What waits for a second person, the oldest first. */
    List<Publication> proposed();

    /**
     * Keeps a new proposal, and answers it with its number.
     *
     * @throws Conflict {@code publication.open} when another version of the same thing is proposed already
     */
    Publication propose(Publication proposal);

    /**
     * Keeps what was decided about it.
     *
     * @throws Conflict {@code publication.moved-on} when somebody else was faster
     */
    void decide(Publication decided);
}
