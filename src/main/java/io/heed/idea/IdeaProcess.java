package io.heed.idea;

import io.heed.shared.CaseNumber;

/** What happened to an idea, told to its process. Every method runs in the caller's transaction. */
public interface IdeaProcess {

    /** An idea came in. */
    void received(CaseNumber idea);

    /** What it asks for is there. */
    void delivered(CaseNumber idea);
}
