package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseVerdict;
import io.heed.shared.audit.PersonalCases;
import io.heed.staff.OpenWork;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of complaints. */
@Mapper
interface ComplaintMapper {

    long nextNumber();

    void insert(Complaint complaint);

    /** Stores a change if nobody else has changed the row since; returns the number of rows changed, 0 or 1. */
    int update(Complaint complaint);

    Complaint find(CaseNumber caseNumber);

    Complaint findByToken(String tokenHash);

    List<Complaint> childrenOf(CaseNumber parent);

    int countOfCustomer(long customerId);

    /** All complaints of these customers, with the instant from which they cannot be opened again. */
    List<PersonalCases.PersonalCase> ofCustomers(@Param("customers") Collection<Long> customers);

    List<OpenCases> openCasesOf(@Param("owners") Collection<String> owners);

    List<CaseNumber> openCasesOwnedBy(String owner);

    /** The open cases that these own, the oldest first. */
    List<OpenWork.Owned> openOwnedBy(@Param("owners") Collection<String> owners);

    List<CaseSummary> search(CaseSearch search);

    /** In no order; at least one case has to be asked for. */
    List<CaseSummary> summaries(@Param("cases") Collection<CaseNumber> cases);

    /** Open cases with a number after the given one, by number. */
    List<CaseUpkeep.OpenCase> openAfter(@Param("after") String after, @Param("limit") int limit);

    /** Merged cases whose parent ended without an answer; the parent's number stands for the owner. */
    List<CaseUpkeep.OpenCase> lostChildren(int limit);

    List<CaseTeams.TeamOfCase> teamsOf(@Param("cases") Collection<CaseNumber> cases);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);

    /** What people decided about these cases. */
    List<CaseVerdict> verdicts(@Param("cases") Collection<CaseNumber> cases);

    /** How many open cases somebody owns. */
    record OpenCases(String owner, int cases) {}
}
