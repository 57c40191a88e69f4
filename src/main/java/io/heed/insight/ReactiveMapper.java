package io.heed.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Complaints, and what was granted on them. */
@Mapper
interface ReactiveMapper {

    /** Complaints, and how often they were opened again. */
    record Contacts(int contacts, int reopenings) {}

    /** What was granted, less what was taken back. */
    record Granted(String currency, BigDecimal amount) {}

    Contacts contacts(@Param("from") Instant from, @Param("until") Instant until);

    List<Granted> granted(@Param("from") Instant from, @Param("until") Instant until);
}
