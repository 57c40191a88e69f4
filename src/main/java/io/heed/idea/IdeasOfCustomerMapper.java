package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CasesOfMany;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Ideas that a customer sent in, alone or as one of many. */
@Mapper
interface IdeasOfCustomerMapper extends CasesOfMany {

    @Override
    List<CaseNumber> aboutOneOf(@Param("customers") Collection<Long> customers, @Param("most") int most);
}
