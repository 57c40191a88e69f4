package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of what staff did to outreaches. */
@Mapper
interface SteeringMapper {

    /** Keeps the step unless its key is known; 0 when it is. A key that is null is never known. */
    int insert(@Param("step") OutreachStep step, @Param("key") String key);

    /** The latest first. */
    List<OutreachStep> steps(CaseNumber outreach);
}
