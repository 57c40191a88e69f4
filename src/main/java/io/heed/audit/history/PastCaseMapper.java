package io.heed.audit.history;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.PastCases;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Cases by when they began and ended, from the tables of the history. */
@Mapper
interface PastCaseMapper extends PastCases {

    @Override
    List<Ended> endedBefore(
            @Param("kinds") Collection<String> kinds,
            @Param("before") Instant before,
            @Param("after") Ended after,
            @Param("limit") int limit);

    @Override
    Waiting waiting(@Param("kinds") Collection<String> kinds, @Param("before") Instant before);

    @Override
    List<CaseNumber> openSince(
            @Param("kinds") Collection<String> kinds, @Param("before") Instant before, @Param("limit") int limit);
}
