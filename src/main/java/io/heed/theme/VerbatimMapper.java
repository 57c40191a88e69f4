package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What customers said, and which theme it belongs to. */
@Mapper
interface VerbatimMapper {

    /** Keeps the words, once for each source and reference; 0 when they are there already. */
    int add(Heard heard);

    /** Keeps a complaint's own words, once; not what stands in for them. */
    int addComplaint(CaseNumber caseNumber);

    /** Takes over what a complaint has cost us until now, and how severe it has become. */
    int weighComplaint(CaseNumber caseNumber);

    /** The theme that the complaint belongs to, or null. */
    CaseNumber themeOfCase(CaseNumber caseNumber);

    List<Verbatim> findAll(@Param("ids") Collection<Long> ids);

    /**
     * Which of these words are of cases of the teams, of cases that this person owns, or of no case.
     *
     * @param username of who reads
     */
    Set<Long> readable(
            @Param("ids") Collection<Long> ids, @Param("teams") Set<String> teams, @Param("username") String username);

    /** The names of the customers who said this. */
    Set<String> names(@Param("ids") Collection<Long> ids);

    /** Who told us of the theme, the first contact first. */
    List<String> references(@Param("theme") CaseNumber theme, @Param("source") Verbatim.Source source);

    List<Contributor> contributors(CaseNumber theme);

    /** The days of a period that have contacts. */
    List<ThemeContacts.Day> days(
            @Param("theme") CaseNumber theme,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("cohort") Cohort cohort);

    /** How many customers made them. */
    int customers(
            @Param("theme") CaseNumber theme,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("cohort") Cohort cohort);

    /** What was suggested for the theme and nobody has decided. */
    int undecided(
            @Param("theme") CaseNumber theme,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("cohort") Cohort cohort);

    /** How many customers had the product by contract or order; a null product is any. */
    int exposed(
            @Param("product") String product,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("first") LocalDate first,
            @Param("last") LocalDate last,
            @Param("cohort") Cohort cohort);

    /** Takes those that belong to no theme into this one; returns how many. */
    int assign(
            @Param("theme") CaseNumber theme,
            @Param("ids") Collection<Long> ids,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Takes these out of the theme; returns how many were in it. */
    int release(@Param("theme") CaseNumber theme, @Param("ids") Collection<Long> ids);

    /** Takes all that belongs to a theme into another one; returns how many. */
    int move(@Param("theme") CaseNumber theme, @Param("into") CaseNumber into);

    /** What belongs to the theme since some time. */
    Sum sum(@Param("theme") CaseNumber theme, @Param("since") Instant since);

    /** Contacts and what they cost; the worst of them and the last are null when there is none. */
    record Sum(int contacts, long costCents, Severity worst, Instant last) {}
}
