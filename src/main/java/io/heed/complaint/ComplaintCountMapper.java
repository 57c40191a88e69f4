package io.heed.complaint;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Counts of complaints, from their index alone. */
@Mapper
interface ComplaintCountMapper {

    Instant oldest();

    /** @param about null for everything that was complained of */
    List<ComplaintCounts.Count> counts(
            @Param("end") Instant end,
            @Param("before") List<ComplaintCounts.Span> before,
            @Param("now") ComplaintCounts.Span now,
            @Param("atLeast") int atLeast,
            @Param("about") ComplaintCounts.About about);
}
