package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.util.List;

/** Where the pages of a case read what happened to it. */
public interface CaseTrail {

    /** Everything that happened, the oldest first. */
    List<TimelineEntry> of(CaseNumber caseNumber);
}
