package io.heed.coaching;

import io.heed.shared.CaseNumber;

/** What happened to a coaching, told to its process. Runs in the caller's transaction. */
public interface CoachingProcess {

    /** A pattern shows. */
    void opened(CaseNumber coaching);
}
