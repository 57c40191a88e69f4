package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of outreaches as complaints meet them. */
@Mapper
interface IncidentMapper {

    Incident find(CaseNumber outreach);

    /** The issue that the same matter opened when it was told last; null when there is none. */
    Long earlierIssue(CaseNumber outreach);

    void issueOpened(@Param("outreach") CaseNumber outreach, @Param("issue") long issue);

    /** The outreaches that opened this issue; one, as a rule, or none. */
    List<CaseNumber> ofIssue(long issue);

    /** Notes the first complaint of whoever of these is in the audience; 0 when nobody is. */
    int complained(
            @Param("outreach") CaseNumber outreach,
            @Param("customers") Collection<Long> customers,
            @Param("complaint") CaseNumber complaint,
            @Param("at") Instant at);

    /** Adds somebody to the audience who has complained. */
    void joined(
            @Param("outreach") CaseNumber outreach,
            @Param("customer") long customer,
            @Param("complaint") CaseNumber complaint,
            @Param("at") Instant at);

    /** How many of the audience did what. */
    IncidentFigures.Figures figures(CaseNumber outreach);

    /** What happened in each span. */
    List<IncidentFigures.Span> spans(@Param("outreach") CaseNumber outreach, @Param("byHour") boolean byHour);

    /**
     * An outreach about something broken.
     *
     * @param issue the known issue it opened, or null
     * @param words what was told last, or null
     */
    record Incident(
            CaseNumber number,
            String title,
            String titlePl,
            String product,
            String region,
            boolean opensKnownIssue,
            Long issue,
            Instant openedAt,
            String words,
            String wordsPl) {}
}
