package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that meet an incident: linked to it, answered with its status, and told when it is over. */
@Service
@Transactional
public class IncidentCases {

    /** More than this at once would make one transaction too long; the others are found at the next look. */
    private static final int MOST = 500;

    private final Cases cases;
    private final IncidentCaseMapper mapper;

    IncidentCases(Cases cases, IncidentCaseMapper mapper) {
        this.cases = cases;
        this.mapper = mapper;
    }

    /**
     * Links open complaints about the product and region that came in since, and belong to no issue yet; their customers
     * are told its status.
     *
     * @param issue a known issue's key
     * @param region a region's key, or null for everywhere
     * @return the complaints that were linked
     */
    public List<CaseNumber> join(long issue, String product, String region, Instant since) {
        var found = mapper.about(product, region, since, MOST);
        found.forEach(caseNumber -> join(caseNumber, issue));
        return found;
    }

    /** Links one complaint, wherever it stands, unless it belongs to an issue already. */
    public void link(CaseNumber caseNumber, long issue) {
        var complaint = cases.get(caseNumber);
        if (complaint.belongTo(issue)) {
            cases.save(complaint);
        }
    }

    /** The incident is over: customers whose complaints are still open are told so, and so are their owners. */
    public void over(long issue) {
        for (var caseNumber : mapper.ofIssue(issue, MOST)) {
            var owner = cases.get(caseNumber).owner();
            cases.publish(new ComplaintEvent.IncidentOver(caseNumber, cases.now(), issue, owner));
        }
    }

    /** When a complaint came in. */
    @Transactional(readOnly = true)
    public Instant receivedAt(CaseNumber caseNumber) {
        return cases.get(caseNumber).receivedAt();
    }

    /** Whose complaint it is. */
    @Transactional(readOnly = true)
    public long customerOf(CaseNumber caseNumber) {
        return cases.get(caseNumber).customerId();
    }

    private void join(CaseNumber caseNumber, long issue) {
        link(caseNumber, issue);
        cases.publish(new ComplaintEvent.IncidentStatusTold(caseNumber, cases.now(), issue));
    }
}
