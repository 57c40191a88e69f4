package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code flow_taken}. */
@Mapper
interface FlowTakenMapper {

    void insert(@Param("flows") List<FlowRecorder.FlowTaken> flows);

    /** Flows of all instances of the case, in the order in which they were taken. */
    List<CaseHistory.Flow> ofCase(
            @Param("caseNumber") CaseNumber caseNumber, @Param("first") int first, @Param("most") int most);
}
