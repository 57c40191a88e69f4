package io.heed.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of records: appended and read, nothing else. */
@Mapper
interface AuditRecordMapper {

    void append(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("occurredAt") Instant occurredAt,
            @Param("event") String event,
            @Param("actor") String actor,
            @Param("facts") String facts);

    List<AuditRecords.Row> ofCase(CaseNumber caseNumber);
}
