package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The care that customers need; one row for each case at most. */
@Mapper
interface CareNeedMapper {

    /** Stores the need; one that was there before is replaced. */
    void put(@Param("caseNumber") CaseNumber caseNumber, @Param("care") CareNeed care);

    CareNeed find(CaseNumber caseNumber);

    /** Empties kind and need; returns the number of rows that had a consent, 0 or 1. */
    int withdraw(@Param("caseNumber") CaseNumber caseNumber, @Param("by") String by, @Param("at") Instant at);
}
