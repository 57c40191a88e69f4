package io.heed.improvement;

import io.heed.shared.CaseNumber;

/** Told what happened to improvements, so that their process goes on. */
public interface ImprovementProcess {

    /**
     * It was opened, for the first time or again.
     *
     * @param ownerKnown whether somebody answers for it already
     */
    void opened(CaseNumber improvement, boolean ownerKnown);

    /** Everybody of its message is decided. */
    void contributorsTold(CaseNumber improvement);

    /** Its owner gives it up. */
    void withdrawn(CaseNumber improvement);
}
