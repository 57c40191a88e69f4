package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of complaints as those look at it who care for customers beside them. */
@Mapper
interface CareFactsMapper {

    /** Whether one of these customers has an open complaint, or has made one since; besides the one named, if one is. */
    boolean haveComplainedSince(
            @Param("customers") Collection<Long> customers,
            @Param("since") Instant since,
            @Param("besides") CaseNumber besides);
}
