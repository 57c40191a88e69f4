package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.util.List;
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

    void needsApproval(@Param("row") ResolutionRow row, @Param("approver") String approver);

    void approved(@Param("row") ResolutionRow row, @Param("by") String by);
}
