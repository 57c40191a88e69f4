package io.heed.improvement;

import io.heed.shared.audit.CustomerUse;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who contributed to an improvement that runs, and wants to hear what became of it. */
@Mapper
interface ImprovementCustomerUse extends CustomerUse {

    @Override
    boolean isUsed(@Param("customers") Collection<Long> customers, @Param("since") Instant since);
}
