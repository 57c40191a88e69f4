package io.heed.outreach;

import io.heed.shared.CaseNumber;

/** What happened to a care call, told to its process. Every method runs in the caller's transaction. */
public interface CareCallProcess {

    /** A call is wanted; it is made when its time comes. */
    void wanted(CaseNumber call);

    /** The customer wants no call, or no longer. */
    void refused(CaseNumber call);
}
