package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.PersonalCases;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of care calls. */
@Mapper
interface CareCallMapper {

    long nextNumber();

    /** Adds the call unless one is open for its customer; 0 when there is. */
    int insert(CareCall call);

    CareCall find(CaseNumber number);

    List<CareCall> findAll(@Param("numbers") Collection<CaseNumber> numbers);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(CareCall call);

    /** All calls to these customers, with the instant at which they ended. */
    List<PersonalCases.PersonalCase> ofCustomers(@Param("customers") Collection<Long> customers);

    /** The open calls of these customers. */
    List<CareCall> openOf(@Param("customers") Collection<Long> customers);

    /** When a call to one of these customers was last wanted, for whatever reason; null when never. */
    Instant lastWanted(@Param("customers") Collection<Long> customers);

    /** Whether a call about this to one of these customers was ever wanted. */
    boolean isKnown(@Param("customers") Collection<Long> customers, @Param("about") CaseNumber about);

    /** What the customer complained of about the outreach; null when nothing. */
    CaseNumber complaintOf(@Param("outreach") CaseNumber outreach, @Param("customer") long customer);

    /** Keys of those of the outreach's audience who say that it was a problem, and whom nobody was to call about it yet. */
    List<Long> troubled(CaseNumber outreach);

    /** Notes that the customer wants no calls; once is enough. */
    void refuse(@Param("customer") long customer, @Param("at") Instant at, @Param("by") String by);

    boolean isRefused(@Param("customers") Collection<Long> customers);

    /** What is told of the outreach that a call is about. */
    OutreachGist gist(CaseNumber outreach);

    /**
     * What a call about an outreach needs of it.
     *
     * @param titlePl in English when there is no Polish one
     * @param callAfter how long after the end the customers are called, as a term; null for not at all
     */
    record OutreachGist(String title, String titlePl, String product, String region, String team, String callAfter) {}

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);
}
