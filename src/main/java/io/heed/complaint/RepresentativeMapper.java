package io.heed.complaint;

import io.heed.shared.CaseNumber;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who acts for complainants; one for each case at most. */
@Mapper
interface RepresentativeMapper {

    /** Stores the representative; one that was there before is replaced. */
    void put(@Param("caseNumber") CaseNumber caseNumber, @Param("representative") Representative representative);

    Representative find(CaseNumber caseNumber);

    void remove(CaseNumber caseNumber);
}
