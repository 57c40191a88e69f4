package io.heed.retention;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of what must be kept. */
@Mapper
interface HoldMapper {

    void insert(NewHold hold);

    LegalHold find(long id);

    /** Those that hold, the latest first; then those that were lifted. */
    List<LegalHold> all(int limit);

    /** Whether anything of this must be kept. */
    boolean isHeld(@Param("subject") DataSubject subject);

    /** Of these cases and customers, those that hold. */
    List<LegalHold> holding(
            @Param("cases") Collection<CaseNumber> cases, @Param("customers") Collection<Long> customers);

    int liftAsked(@Param("id") long id, @Param("version") int version, @Param("by") String by, @Param("at") Instant at);

    int lifted(@Param("id") long id, @Param("version") int version, @Param("by") String by, @Param("at") Instant at);

    /** A row on its way in. */
    final class NewHold {
        final CaseNumber caseNumber;
        final Long customerId;
        final String reason;
        final String by;
        final Instant at;
        long id;

        NewHold(CaseNumber caseNumber, Long customerId, String reason, String by, Instant at) {
            this.caseNumber = caseNumber;
            this.customerId = customerId;
            this.reason = reason;
            this.by = by;
            this.at = at;
        }
    }
}
