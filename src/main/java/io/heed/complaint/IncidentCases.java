package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that meet an incident: linked to it, answered with its status, and told when it is over. */
@Service
@Transactional
public class IncidentCases {

    private static final int TOGETHER = 500;

    private final Cases cases;
    private final IncidentCaseMapper mapper;
    private final int together;

    @Autowired
    IncidentCases(Cases cases, IncidentCaseMapper mapper) {
        this(cases, mapper, TOGETHER);
    }

    /** Looks at so many complaints in one transaction. */
    IncidentCases(Cases cases, IncidentCaseMapper mapper, int together) {
        this.cases = cases;
        this.mapper = mapper;
        this.together = together;
    }

    /**
     * Links open complaints about the product and region that came in since, and belong to no issue yet; their customers
     * are told its status. However many there are, this transaction takes some; {@link IncidentRests} goes on with the rest.
     *
     * @param issue a known issue's key
     * @param region a region's key, or null for everywhere
     */
    public void join(long issue, String product, String region, Instant since) {
        mapper.leave(new IncidentCaseMapper.Rest(issue, false, product, region, since, null));
        goOn(issue);
    }

    /**
     * The incident is over: customers whose complaints are still open are told so, and so are their owners; some of them in
     * this transaction, as with {@link #join}. Nobody else is linked to it.
     */
    public void over(long issue) {
        mapper.leave(new IncidentCaseMapper.Rest(issue, true, null, null, null, null));
        goOn(issue);
    }

    /** Takes some more of what an incident has left; returns whether there may still be more. */
    boolean goOn(long issue) {
        var rest = mapper.lockRest(issue);
        if (rest == null) {
            return false;
        }
        var some = rest.isOver()
                ? mapper.ofIssue(issue, rest.toldUpTo(), together)
                : mapper.about(rest.product(), rest.region(), rest.since(), together);
        some.forEach(each -> tell(each, rest));
        if (some.size() < together) {
            mapper.finish(issue);
            return false;
        }
        mapper.reached(issue, some.get(some.size() - 1));
        return true;
    }

    /** Links one complaint, wherever it stands, unless it belongs to an issue already. */
    public void link(CaseNumber caseNumber, long issue) {
        var complaint = cases.get(caseNumber);
        if (complaint.belongTo(issue)) {
            cases.save(complaint);
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

    private void tell(CaseNumber caseNumber, IncidentCaseMapper.Rest rest) {
        if (rest.isOver()) {
            var owner = cases.get(caseNumber).owner();
            cases.publish(new ComplaintEvent.IncidentOver(caseNumber, cases.now(), rest.issue(), owner));
        } else {
            link(caseNumber, rest.issue());
            cases.publish(new ComplaintEvent.IncidentStatusTold(caseNumber, cases.now(), rest.issue()));
        }
    }
}
