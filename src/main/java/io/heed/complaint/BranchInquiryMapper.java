package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of branches that were asked. */
@Mapper
interface BranchInquiryMapper {

    void insert(BranchInquiry inquiry);

    BranchInquiry find(CaseNumber caseNumber);

    void assign(@Param("caseNumber") CaseNumber caseNumber, @Param("assignee") String assignee);

    /** Writes what was found, once; 0 when it was written before. */
    int checked(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("finding") BranchChecks.Finding finding,
            @Param("measureAt") Instant measureAt,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Writes what was measured, once; 0 when it was written before. */
    int measured(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("after") BigDecimal after,
            @Param("remark") String remark,
            @Param("by") String by,
            @Param("now") Instant now);
}
