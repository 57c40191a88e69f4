package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of needs. */
@Mapper
interface NeedMapper {

    void insert(
            @Param("who") String who,
            @Param("shows") String shows,
            @Param("product") String product,
            @Param("at") Instant at,
            @Param("by") String by);

    Need find(long id);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int change(
            @Param("id") long id,
            @Param("version") int version,
            @Param("state") Need.State state,
            @Param("improvement") CaseNumber improvement);

    /** The open ones first, each the latest first. */
    List<Need> page(@Param("limit") int limit, @Param("offset") int offset);

    int count();
}
