package io.heed.insight;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Incidents, complaints that came back, and what was measured. */
@Mapper
interface PreventionMapper {

    /** How large an incident is. */
    record Size(CaseNumber number, int customers) {}

    /** Complaints, and how many of them came back. */
    record Repeated(int contacts, int repeated) {}

    /** Outreaches, those of them that ended without a group to compare with, and those without a result. */
    record Ended(int outreaches, int withoutGroup, int notYet) {}

    List<Size> incidents(
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("kinds") Collection<String> kinds,
            @Param("most") int most);

    List<Incident> figures(@Param("incidents") Collection<CaseNumber> incidents);

    Repeated repeats(@Param("from") Instant from, @Param("until") Instant until, @Param("days") int days);

    List<Prevention.Measured> measured(
            @Param("from") Instant from, @Param("until") Instant until, @Param("most") int most);

    Ended ended(@Param("from") Instant from, @Param("until") Instant until);
}
