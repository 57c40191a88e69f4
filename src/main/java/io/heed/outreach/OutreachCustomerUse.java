package io.heed.outreach;

import io.heed.shared.audit.CustomerUse;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Whom an outreach concerns that runs or ended lately. */
@Mapper
interface OutreachCustomerUse extends CustomerUse {

    @Override
    boolean isUsed(@Param("customers") Collection<Long> customers, @Param("since") Instant since);
}
