package io.heed.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code flow_taken}. */
@Mapper
interface FlowTakenMapper {

    void insert(@Param("flows") List<FlowRecorder.FlowTaken> flows);
}
