package io.heed.retention;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of how long cases are kept. */
@Mapper
interface PeriodMapper {

    List<RetentionPeriod> all();

    RetentionPeriod find(Family family);

    int wanted(
            @Param("family") Family family,
            @Param("version") int version,
            @Param("days") Integer days,
            @Param("by") String by,
            @Param("at") Instant at);

    int agreed(
            @Param("family") Family family,
            @Param("version") int version,
            @Param("by") String by,
            @Param("at") Instant at);
}
