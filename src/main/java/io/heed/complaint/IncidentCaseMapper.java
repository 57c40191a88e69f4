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

    /** Open complaints of an issue by their numbers, those after this one, or from the beginning. */
    List<CaseNumber> ofIssue(@Param("issue") long issue, @Param("after") CaseNumber after, @Param("limit") int limit);

    /** Notes what is to be done about an issue, in place of what was. */
    void leave(Rest rest);

    /** What is left to do about an issue; null when nothing is, or somebody else is at it. */
    Rest lockRest(long issue);

    void reached(@Param("issue") long issue, @Param("last") CaseNumber last);

    void finish(long issue);

    /** Issues with something left to do. */
    List<Long> withRest();

    /**
     * What is left to do about an issue.
     *
     * @param isOver whether its end is told; else complaints of the product, region and time are linked
     * @param toldUpTo the last complaint that was looked at, or null
     */
    record Rest(long issue, boolean isOver, String product, String region, Instant since, CaseNumber toldUpTo) {}
}
