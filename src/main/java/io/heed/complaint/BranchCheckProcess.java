package io.heed.complaint;

import io.heed.shared.CaseNumber;

/** The process by which a branch is looked at, told what happened. Runs beside the complaint's own. */
public interface BranchCheckProcess {

    /** A complaint names a branch of ours. */
    void placeRecognised(CaseNumber caseNumber);

    /** Somebody else has to look: the open task goes along. */
    void handedOver(CaseNumber caseNumber, String to);
}
