package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who acts for complainants; one for each case at most. */
@Mapper
interface RepresentativeMapper {

    /** Stores the representative; one that was there before is replaced. */
    void put(@Param("caseNumber") CaseNumber caseNumber, @Param("representative") Representative representative);

    Representative find(CaseNumber caseNumber);

    void markEmail(@Param("caseNumber") CaseNumber caseNumber, @Param("at") Instant at);

    void markPhone(@Param("caseNumber") CaseNumber caseNumber, @Param("at") Instant at);

    void remove(CaseNumber caseNumber);
}
