package io.heed.staff;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Open cases of one kind that somebody owns beyond a single task. */
public interface OpenWork {

    /** The open cases that these people own. */
    List<Owned> ownedBy(Collection<String> usernames);

    /**
     * Gives the case, with its open tasks, to somebody of its team who is there, in a transaction of its own. Looks again
     * first, so it does no harm to do it twice.
     *
     * @return the new owner, or empty when there was nothing to do or nobody to be found
     */
    Optional<String> handOn(CaseNumber number, String from);

    /**
     * A case and its owner.
     *
     * @param team whose case it is, or null when that is not known yet
     */
    record Owned(CaseNumber number, String owner, String team) {}
}
