package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What was promised to be done after the answer. */
@Mapper
interface RemedyMapper {

    void insert(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("description") String description,
            @Param("dueAt") Instant dueAt);

    /** Takes back what a replaced decision promised, and returns how many that were. */
    int clearOutstanding(CaseNumber caseNumber);

    /** What has still to be done, the most urgent first. */
    List<CaseForStaff.Remedy> outstanding(CaseNumber caseNumber);

    List<CaseForStaff.Remedy> ofCase(CaseNumber caseNumber);

    /** Marks as done; returns 0 when it was done already or is not of this case. */
    int done(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("id") long id,
            @Param("by") String by,
            @Param("note") String note,
            @Param("now") Instant now);

    int postpone(@Param("id") long id, @Param("dueAt") Instant dueAt);
}
