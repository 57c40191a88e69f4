package io.heed.customer;

import io.heed.shared.audit.CustomerUse;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** A contract that runs or ran lately, an order, a consent that was given. */
@Mapper
interface CustomerHoldingsUse extends CustomerUse {

    @Override
    boolean isUsed(@Param("customers") Collection<Long> customers, @Param("since") Instant since);
}
