package io.heed.outreach;

import io.heed.outreach.AudienceMapper.Affected;
import io.heed.outreach.AudienceMapper.Holding;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Picks readers: of those whom something would affect, and of those whom an outreach tells. */
@Mapper
interface ReaderMapper {

    /** The next one with this language whose key comes after, from the beginning again at the end; null when nobody has. */
    Holding nextAffected(
            @Param("of") Affected affected, @Param("language") String language, @Param("after") long after);

    /** The same of those whom an outreach tells. */
    Long nextTold(
            @Param("outreach") CaseNumber outreach, @Param("language") String language, @Param("after") long after);

    /** Keys of those who would be affected, spread evenly when there are more than the limit. */
    List<Long> someAffected(@Param("of") Affected affected, @Param("limit") int limit);
}
