package io.heed.outreach;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of small annoyances. */
@Mapper
interface FrictionMapper {

    /** Holds the customer until the end of the transaction, so that two annoyances at one moment are added up. */
    Long lock(long customer);

    boolean isKnown(@Param("source") String source, @Param("id") String id);

    void insert(Row row);

    /** What weighs on these customers since. */
    List<FrictionLevel.Weight> weights(@Param("customers") Collection<Long> customers, @Param("since") Instant since);

    /** A row. */
    record Row(
            long customer, FrictionKind kind, double points, int halfLifeDays, String source, String id, Instant at) {}
}
