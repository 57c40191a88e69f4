package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of complaints to whoever cares for the customer beside them, such as by a call afterwards. */
@Service
@Transactional(readOnly = true)
public class CareFacts {

    private final Cases cases;
    private final CareFactsMapper mapper;

    CareFacts(Cases cases, CareFactsMapper mapper) {
        this.cases = cases;
        this.mapper = mapper;
    }

    /**
     * A complaint, without anybody's words.
     *
     * @param product a product's key, or null
     * @param region a region's key, or null
     * @param wasBad whether it was serious, came back or needed a second person to decide
     * @param closure how it ended, or null
     */
    public record Case(
            CaseNumber caseNumber,
            long customerId,
            String product,
            String region,
            String team,
            boolean anonymous,
            boolean wasBad,
            Closure closure,
            boolean open) {}

    /** The complaint with this number, if there is one. */
    public Optional<Case> of(CaseNumber caseNumber) {
        return caseNumber.kind().equals(CaseNumber.COMPLAINT)
                ? cases.find(caseNumber).map(CareFacts::caseOf)
                : Optional.empty();
    }

    /**
     * Whether one of these customers has an open complaint, or has made one since.
     *
     * @param besides a complaint that does not count, or null
     */
    public boolean haveComplainedSince(Collection<Long> customers, Instant since, CaseNumber besides) {
        return !customers.isEmpty() && mapper.haveComplainedSince(customers, since, besides);
    }

    private static Case caseOf(Complaint complaint) {
        var severity = complaint.severity();
        return new Case(
                complaint.caseNumber(),
                complaint.customerId(),
                complaint.product(),
                complaint.region(),
                complaint.team(),
                complaint.anonymous(),
                complaint.pass() > 1
                        || complaint.isSecondStage()
                        || severity != null && severity.compareTo(Severity.HIGH) >= 0,
                complaint.closure(),
                complaint.isOpen());
    }
}
