package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of huddles. */
@Mapper
interface HuddleMapper {

    long nextNumber();

    /** Adds the huddle unless the team has one for the week; 0 when it has. */
    int insert(Huddle huddle);

    boolean isCalled(@Param("team") String team, @Param("week") String week);

    Huddle find(CaseNumber number);

    List<Huddle> findAll(@Param("numbers") Collection<CaseNumber> numbers);

    int update(Huddle huddle);

    /** @param teams whose are wanted, or null for all */
    List<Huddle> latest(@Param("teams") Collection<String> teams, @Param("limit") int limit);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);
}
