package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Outreaches as lists show them. */
@Mapper
interface OutreachListMapper {

    /** Those in one of these states, the latest first, those under way before those that ended. */
    List<OutreachLine> page(
            @Param("states") Collection<OutreachState> states, @Param("limit") int limit, @Param("offset") int offset);

    int count(@Param("states") Collection<OutreachState> states);

    List<OutreachLine> lines(Collection<CaseNumber> numbers);
}
