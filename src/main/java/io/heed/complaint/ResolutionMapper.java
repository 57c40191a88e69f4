package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What was decided, one row for each round of a case. */
@Mapper
interface ResolutionMapper {

    /** Stores the decision of a round; deciding again before the answer replaces it. */
    void put(ResolutionRow resolution);

    /** The decision of the present round. */
    ResolutionRow latest(CaseNumber caseNumber);

    List<ResolutionRow> ofCase(CaseNumber caseNumber);

    /** User names of those who decided at an earlier stage or in an earlier pass, by name. */
    default Set<String> decidedBefore(Complaint complaint) {
        return ofCase(complaint.caseNumber()).stream()
                .filter(row -> !row.finalStage() || row.pass() < complaint.pass())
                .map(ResolutionRow::decidedBy)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void needsApproval(@Param("row") ResolutionRow row, @Param("approver") String approver);

    void approved(@Param("row") ResolutionRow row, @Param("by") String by);

    /** Causes that at least so many cases had with one product; what has no cause of its own is left out. */
    List<RecurringCauses.Recurring> recurring(@Param("since") Instant since, @Param("often") int often);

    /**
     * The last decision in each case that was closed after an answer, by when it was closed and by number; what was
     * withdrawn, merged, or has no cause of its own is left out.
     *
     * @param after the last case read of those that were closed at {@code from}, or an empty string
     */
    List<SkippedGuidance.Closed> closed(
            @Param("from") Instant from,
            @Param("after") String after,
            @Param("to") Instant to,
            @Param("limit") int limit);

    /** The latest cases of a cause and product, which may be null. */
    List<CaseNumber> casesOfCause(
            @Param("since") Instant since,
            @Param("cause") String cause,
            @Param("product") String product,
            @Param("limit") int limit);
}
