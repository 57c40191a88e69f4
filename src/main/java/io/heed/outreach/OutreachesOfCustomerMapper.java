package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CasesOfMany;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Outreach that concerns a customer among many. */
@Mapper
interface OutreachesOfCustomerMapper extends CasesOfMany {

    @Override
    List<CaseNumber> aboutOneOf(@Param("customers") Collection<Long> customers, @Param("most") int most);
}
