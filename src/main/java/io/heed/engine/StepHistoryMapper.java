package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Looks through the engine's history; its own queries would ask once for each instance. Nothing is written. */
@Mapper
interface StepHistoryMapper {

    List<StepHistory.Run> runs(@Param("cases") Collection<CaseNumber> cases);

    List<StepHistory.Visit> visits(@Param("instances") Collection<String> instances);

    List<StepHistory.Decided> decided(@Param("instances") Collection<String> instances);

    List<StepHistory.Flow> flows(@Param("instances") Collection<String> instances);
}
