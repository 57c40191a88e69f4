package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Open cases that may be about the same matter as another. Each look finds a bounded number. */
@Mapper
interface DuplicateMapper {

    /** Open cases of these customers, the latest first; at least one customer has to be asked for. */
    List<Found> ofCustomers(@Param("customers") Collection<Long> customers);

    /** Open cases of a known issue, the earliest first. */
    List<Found> ofIssue(long knownIssue);

    /** Open cases with nearly the same fingerprint, the nearest first. */
    List<Found> alike(Look look);

    /** Where to look for cases that read alike; {@code near} in bits. */
    record Look(String product, String region, long first, long second, int near, Instant from, Instant to) {}

    /** An open case. */
    record Found(
            CaseNumber caseNumber,
            long customerId,
            String product,
            Long knownIssue,
            Stage stage,
            String team,
            String owner,
            Instant receivedAt) {}
}
