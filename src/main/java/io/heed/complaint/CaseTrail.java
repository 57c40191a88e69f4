package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.util.List;

/** Where pages read what happened to cases. */
public interface CaseTrail {

    /** Everything that happened to a case, the oldest first. */
    List<TimelineEntry> of(CaseNumber caseNumber);

    /** A mark between what has happened until now and what will. */
    long mark();

    /** What happened to any case since the mark was set, the oldest first; at most {@code limit} entries. */
    List<Happening> since(long mark, int limit);

    /** Something that happened, with its case. */
    record Happening(CaseNumber caseNumber, TimelineEntry entry) {}
}
