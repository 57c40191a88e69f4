package io.heed.engine;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Looks for what the engine forgets next; its own queries cannot ask for that day. Nothing is written. */
@Mapper
interface HistoryKeepingMapper {

    List<Row> leavingBefore(@Param("before") Instant before, @Param("after") String after, @Param("limit") int limit);

    /** An instance, with the business key as it is. */
    record Row(String instance, String businessKey, boolean running) {}
}
