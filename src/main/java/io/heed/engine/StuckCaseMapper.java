package io.heed.engine;

import io.heed.engine.StuckCases.Reason;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Looks through the engine's tables of what runs; its own queries would ask once for each instance. Nothing is written. */
@Mapper
interface StuckCaseMapper {

    List<String> definitionsInUse();

    List<Row> nothingNext(@Param("always") Collection<String> always, @Param("limit") int limit);

    List<Row> suspendedInstances(int limit);

    List<Row> suspendedJobs(int limit);

    List<String> running(@Param("process") String process, @Param("keys") Collection<String> keys);

    /** What stands still, with the business key as it is. */
    record Row(Reason reason, String reference, String businessKey, String element) {}
}
