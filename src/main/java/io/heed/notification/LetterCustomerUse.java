package io.heed.notification;

import io.heed.shared.audit.CustomerUse;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Whom a letter waits for, or was written to lately. */
@Mapper
interface LetterCustomerUse extends CustomerUse {

    @Override
    boolean isUsed(@Param("customers") Collection<Long> customers, @Param("since") Instant since);
}
