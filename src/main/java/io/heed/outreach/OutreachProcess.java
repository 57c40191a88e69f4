package io.heed.outreach;

import io.heed.shared.CaseNumber;

/** What happened to an outreach, told to the process that carries it. */
public interface OutreachProcess {

    /** A signal called for it. */
    void opened(CaseNumber outreach);

    /** There is something new to tell. */
    void developed(CaseNumber outreach);

    /** Everybody of the newest wave is decided. */
    void waveTold(CaseNumber outreach);

    /** Somebody stopped it, or it is over before anybody was told. */
    void stopped(CaseNumber outreach);

    /** Its timers are to ask for their dates again. */
    void datesMoved(CaseNumber outreach);
}
