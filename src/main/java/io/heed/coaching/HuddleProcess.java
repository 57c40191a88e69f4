package io.heed.coaching;

import io.heed.shared.CaseNumber;

/** What happened to a huddle, told to its process. Runs in the caller's transaction. */
public interface HuddleProcess {

    /** A team is to talk about its week. */
    void called(CaseNumber huddle);
}
