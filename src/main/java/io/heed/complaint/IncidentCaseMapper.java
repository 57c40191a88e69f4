package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of complaints as incidents look at it. */
@Mapper
interface IncidentCaseMapper {

    /** Open complaints without an issue about the product, from the region or from anywhere, the earliest first. */
    List<CaseNumber> about(
            @Param("product") String product,
            @Param("region") String region,
            @Param("since") Instant since,
            @Param("limit") int limit);

    /** Open complaints of an issue, the earliest first. */
    List<CaseNumber> ofIssue(@Param("issue") long issue, @Param("limit") int limit);
}
