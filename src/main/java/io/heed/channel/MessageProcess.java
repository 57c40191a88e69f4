package io.heed.channel;

import io.heed.shared.CaseNumber;

/** The process that finds out what a message is, told what happened. Every method runs in the caller's transaction. */
public interface MessageProcess {

    /** Somebody wrote to us or about us. What can be told with certainty has become a case, or not, when this returns. */
    void received(CaseNumber message);

    /** Somebody else has to decide: the open task goes along. */
    void handedOver(CaseNumber message, String to);
}
